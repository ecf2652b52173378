-- Files of the past that wait to be read, confirmed and taken into the archive. Their bytes lie in
-- the folder `past` beside this database until the archive has them.

create table past_batch (
  id       text not null primary key,
  name     text not null,
  begun_at text not null,
  begun_by text not null
);

-- The place of the file that was added last; whoever adds one takes the next.
create table past_turn (
  turn bigint not null
);
insert into past_turn (turn) values (0);

create table past_file (
  -- SHA-256 of its bytes: the same bytes are the same file whatever their name.
  id              text    not null primary key,
  batch           text    not null references past_batch (id),
  turn            bigint  not null,
  name            text    not null,
  bytes           bigint  not null,
  state           text    not null check (state in ('WAITING', 'PROPOSED', 'REFUSED', 'TWIN', 'BOOK',
                                                     'CONFIRMED', 'TAKEN_IN', 'DROPPED')),
  sort            text    not null,
  v_kind          text    not null,
  v_number        text    not null,
  v_symbol        text    not null,
  v_date          text    not null,
  v_agency        text    not null,
  v_parent_agency text    not null,
  v_place         text    not null,
  v_subject       text    not null,
  v_signer        text    not null,
  -- Thousandths.
  confidence      integer not null,
  damage          integer not null,
  twin            text,
  twin_sort       text    not null,
  likeness        integer not null,
  decided_by      text,
  decided_at      text,
  paper           text,
  object          text
);
create unique index past_file_turn on past_file (turn);
create index past_file_by_state on past_file (state, batch);
create index past_file_by_doubt on past_file (batch, confidence, turn);
create index past_file_by_number on past_file (v_number, batch);

-- What was read of a file, packed: its pages, or the lines of a register book.
create table past_reading (
  file    text not null primary key references past_file (id),
  reading text not null
);

create table past_problem (
  file     text    not null references past_file (id),
  turn     integer not null,
  severity text    not null,
  code     text    not null,
  field    text    not null,
  given    text    not null,
  primary key (file, turn)
);

-- A line of a register book, and the file that it tells of.
create table past_line (
  book      text    not null references past_file (id),
  turn      integer not null,
  place     text    not null,
  number    text    not null,
  symbol    text    not null,
  day       text    not null,
  kind      text    not null,
  subject   text    not null,
  agency    text    not null,
  signer    text    not null,
  file      text,
  differing text    not null,
  primary key (book, turn)
);
create index past_line_by_number on past_line (number);
create index past_line_by_file on past_line (file);
