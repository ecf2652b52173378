-- The register of outgoing papers: number series, their years, every number given, and the acts
-- that the journal of the archive has yet to hear of. Days and instants are text in ISO 8601.

create table series (
    code text primary key,
    name text not null,
    issuer text not null,
    secret integer not null check (secret in (0, 1)),
    active integer not null check (active in (0, 1))
);

-- The kinds of paper a series numbers; '' stands for every kind that no other series claims.
create table series_kind (
    series text not null references series (code),
    issuer text not null,
    kind text not null,
    claimed integer not null check (claimed in (0, 1)),
    primary key (series, kind)
);

-- A kind of paper has one series: only series in use claim, and secret ones never do.
create unique index series_kind_claim on series_kind (issuer, kind) where claimed = 1;

-- One year of a series: its counter, and whether its book is closed.
create table series_year (
    series text not null references series (code),
    year integer not null check (year between 1945 and 9999),
    last_number integer not null check (last_number between 0 and 999999999),
    last_date text,
    closed_by text,
    closed_at text,
    primary key (series, year)
);

-- One number. Rows are never deleted, so no number can be given twice, not even by a counter that
-- somebody set back.
create table entry (
    series text not null,
    year integer not null,
    number integer not null check (number between 1 and 999999999),
    suffix text not null,
    -- Number and suffix as one ordinal, since databases disagree on the order of letters.
    place bigint not null,
    issuer text not null,
    symbol text,
    day text not null,
    state text not null check (state in ('RESERVED', 'NUMBERED', 'ARCHIVED', 'VOID', 'PAST')),
    paper text,
    kind text,
    kind_name text,
    subject text,
    signer text,
    recipients text,
    kept_by text,
    copies integer,
    remark text,
    held_for text,
    held_until text,
    purpose text,
    reason text,
    object text,
    made_by text not null,
    made_at text not null,
    primary key (series, year, number, suffix),
    foreign key (series, year) references series_year (series, year),
    -- NĐ 30, Đ.15.1: the day lies in the year of its number.
    check (substr(day, 1, 4) = cast(year as text)),
    -- A letter after the number is known from the past only.
    check (suffix = '' or state = 'PAST'),
    check (state <> 'VOID' or reason is not null),
    check (state in ('RESERVED', 'VOID') or (symbol is not null and kind is not null)),
    check (state not in ('NUMBERED', 'ARCHIVED') or paper is not null)
);

create unique index entry_place on entry (series, year, place);

-- NĐ 30, Đ.15.1: "Số và ký hiệu văn bản của cơ quan, tổ chức là duy nhất trong một năm".
create unique index entry_label on entry (issuer, year, number, suffix, symbol);

-- A paper has one number, unless the earlier one is void.
create unique index entry_paper on entry (paper) where state <> 'VOID';

-- A paper's entries, void ones too, for which the index above is of no use.
create index entry_of_paper on entry (paper);

create index entry_state on entry (state);

-- Ghi chú, and days of dispatch; `late` tells what came after the book was closed.
create table entry_remark (
    series text not null,
    year integer not null,
    number integer not null,
    suffix text not null,
    turn integer not null,
    text text not null,
    dispatched text,
    late integer not null check (late in (0, 1)),
    made_by text not null,
    made_at text not null,
    primary key (series, year, number, suffix, turn),
    foreign key (series, year, number, suffix) references entry (series, year, number, suffix)
);

-- Acts of the register waiting to be chained into the journal of the archive, in order of `turn`.
create table act_turn (
    one integer primary key check (one = 1),
    last bigint not null
);

insert into act_turn (one, last) values (1, 0);

create table pending_act (
    id text primary key,
    turn bigint not null unique,
    act text not null,
    made_by text not null,
    made_at text not null
);

create table pending_detail (
    act text not null references pending_act (id),
    turn integer not null,
    name text not null,
    value text not null,
    primary key (act, turn)
);

-- What the journal of the archive says, line by line.
create table journal_copy (
    seq bigint primary key,
    hash text not null,
    line text not null
);
