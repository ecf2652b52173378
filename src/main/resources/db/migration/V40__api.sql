-- Answers of the programming interface to requests with an Idempotency-Key, kept for three days.

create table api_answer (
  -- SHA-256 of account and key; the key itself is not kept.
  slot text primary key,
  account text not null,
  -- HMAC of the request by its key.
  digest text not null,
  -- Which run of the program does or did it.
  program text not null,
  begun_at text not null,
  -- Null while the request is under way.
  status integer,
  content_type text,
  etag text,
  location text,
  -- Base64; empty when the answer held a secret.
  body text,
  secret integer
);

create index api_answer_by_age on api_answer (begun_at);
