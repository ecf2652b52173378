-- Accounts and their rights. Instants and days are ISO 8601 text; of passwords and tokens only
-- hashes stand here.

-- One row that every change of rights updates first, so that such changes queue.
create table account_turn (
  id integer primary key,
  turn integer not null
);

insert into account_turn values (1, 0);

create table account (
  login text primary key,
  name text not null,
  person text,
  unit text,
  reach text,
  active integer not null,
  -- In the form that names algorithm and parameters: $argon2id$v=19$m=…,t=…,p=…$salt$hash
  password text not null,
  reviewed_day text not null,
  made_at text not null
);

create table account_role (
  login text not null references account (login),
  role text not null,
  primary key (login, role)
);

create table account_sign_in (
  -- SHA-256 of the login as typed, known or not: one that does not exist behaves as one that does.
  login text primary key,
  failures integer not null,
  failed_at text not null
);

create table account_grant (
  paper text not null,
  login text not null references account (login),
  leave text not null,
  primary key (paper, login)
);

create index account_grant_by_login on account_grant (login);

create table account_token (
  id text primary key,
  owner text not null references account (login),
  name text not null,
  -- SHA-256 of the token, hexadecimal.
  digest text not null unique,
  read_only integer not null,
  made_at text not null,
  expires_day text not null,
  last_used_day text,
  revoked_at text
);

create table account_change (
  id text primary key,
  at text not null,
  by_login text not null,
  login text not null,
  what text not null,
  -- The paper, for rights on one; else ''.
  subject text not null,
  before_value text not null,
  after_value text not null,
  confirmed_by text,
  confirmed_at text
);

create index account_change_open on account_change (confirmed_at, at);

create table account_setup (
  id integer primary key,
  digest text not null,
  expires_at text not null,
  used_at text
);
