-- A draft on its way: where it stands, whose turn it is, who holds it open.
create table draft (
  id            text    not null primary key,
  kind          text    not null,
  unit          text    not null,
  issuer        text    not null,
  author        text    not null,
  subject       text    not null,
  signer        text    not null,
  step          text    not null,
  since         text    not null,
  version       integer not null,
  changed_at    text    not null,
  relation      text,
  target        text,
  locked_by     text,
  locked_until  text
);
create index draft_by_author on draft (author, changed_at);
create index draft_by_unit on draft (unit, changed_at);
create index draft_by_step on draft (step, since);

-- Every saved version, as its writer left it. Never updated, never deleted.
create table draft_version (
  draft    text    not null references draft (id),
  version  integer not null,
  form     text    not null,
  paper    text,
  saved_by text    not null,
  saved_at text    not null,
  primary key (draft, version)
);

-- Every step taken, with the version it was taken on. Never updated, never deleted.
create table draft_step (
  draft     text    not null references draft (id),
  seq       integer not null,
  at        text    not null,
  by_whom   text    not null,
  act       text    not null,
  from_step text    not null,
  to_step   text    not null,
  version   integer not null,
  reason    text    not null,
  primary key (draft, seq)
);

-- Papers with a number that lie in the archive; made again from the archive by `rebuild`.
create table issued_paper (
  paper      text    not null primary key,
  object     text    not null unique,
  series     text    not null,
  year       integer not null,
  number     integer not null,
  suffix     text    not null,
  symbol     text    not null,
  issued     text    not null,
  kind       text    not null,
  kind_name  text    not null,
  subject    text    not null,
  agency     text    not null,
  signer     text    not null,
  unit       text    not null,
  author     text    not null,
  pages      integer not null,
  standing   text    not null
);
create index issued_paper_by_day on issued_paper (issued, series, number);
create index issued_paper_by_number on issued_paper (number, symbol);

-- What papers do to one another; read from either side.
create table paper_relation (
  source   text not null,
  relation text not null,
  target   text not null,
  at       text not null,
  by_whom  text not null,
  reason   text not null,
  primary key (source, relation, target)
);
create index paper_relation_by_target on paper_relation (target);

-- An act after issue that was begun: `done` turns 1 when the archive has it, so that a crash
-- between the two is finished at the next start.
create table after_issue (
  id       text    not null primary key,
  source   text    not null,
  relation text    not null,
  target   text    not null,
  acting   text    not null,
  done     integer not null
);
create index after_issue_open on after_issue (done);
