-- The agency as data. from_day and until_day include both days; '0001-01-01' means since ever,
-- '9999-12-31' without end. What is over stays: papers of that time ask for it.

-- One row that every change updates first, so that changes queue.
create table office_turn (
  id integer primary key,
  turn integer not null
);

insert into office_turn values (1, 0);

create table office_agency (
  code text not null,
  name text not null,
  parent text,
  place text not null,
  organ_id text,
  address text,
  phone text,
  fax text,
  email text,
  website text,
  from_day text not null primary key,
  until_day text not null
);

create table office_unit (
  code text not null,
  name text not null,
  abbreviation text not null,
  advisory integer not null,
  from_day text not null,
  until_day text not null,
  primary key (code, from_day)
);

create table office_post (
  code text primary key,
  title text not null,
  level text not null,
  deputy_of text
);

create table office_person (
  code text primary key,
  name text not null
);

create table office_appointment (
  person text not null,
  post text not null,
  -- '' for posts of the agency as a whole.
  unit text not null,
  acting integer not null,
  basis text,
  from_day text not null,
  until_day text not null,
  primary key (person, post, unit, from_day)
);

create table office_signing (
  code text not null,
  post text not null,
  unit text,
  person text,
  -- Codes of kinds parted by spaces; '' for every kind.
  kinds text not null,
  authority text,
  body text,
  document text,
  content text,
  from_day text not null,
  until_day text not null,
  primary key (code, from_day)
);

create table office_outside (
  code text not null,
  name text not null,
  short_name text not null,
  organ_id text,
  from_day text not null,
  until_day text not null,
  primary key (code, from_day)
);

create table office_succession (
  from_code text not null,
  to_code text not null,
  day text not null,
  basis text,
  confidence text not null,
  primary key (from_code, to_code, day)
);
