-- The trail: rows are added and never changed; each carries the hash of the one before it.

create table audit_entry (
  seq bigint primary key,
  at text not null,
  by_login text not null,
  act text not null,
  subject text not null,
  -- A line for each fact: name, tab, value; tab, line end and backslash written \t, \n, \\.
  detail text not null,
  previous text not null,
  hash text not null
);

create index audit_entry_by_subject on audit_entry (subject, seq);

create index audit_entry_by_login on audit_entry (by_login, seq);

create index audit_entry_by_time on audit_entry (at, seq);

-- The last row's number and hash, so that a row cut off from the end is missed.
create table audit_head (
  id integer primary key,
  seq bigint not null,
  hash text not null
);

insert into audit_head values (1, 0, '');
