-- Searches that people keep to use again, and how far they have seen what they find (NĐ 30, PL VI,
-- I.III.6.e). The index itself lies in files and holds nothing that is not in the archive.

create table saved_search (
  id text primary key,
  owner text not null references account (login),
  name text not null,
  -- What stands after ? in the address of the search.
  address text not null,
  alert integer not null check (alert in (0, 1)),
  -- The last line of the archive's journal that its owner knows of.
  seen_line bigint not null check (seen_line >= 0),
  made_at text not null
);

create unique index saved_search_name on saved_search (owner, name);
