-- The same things kept as this program keeps: the dossier, its history, two lists, errands, answered keys, numbers.
CREATE TABLE dossier (id uuid PRIMARY KEY, code text NOT NULL UNIQUE, version int NOT NULL, content text NOT NULL) WITH (fillfactor = 70);
CREATE TABLE event (position bigserial, dossier uuid NOT NULL, version int NOT NULL, act text NOT NULL, person text NOT NULL,
    happened_at timestamptz NOT NULL, payload text NOT NULL, PRIMARY KEY (dossier, version));
CREATE INDEX ON event (position);
CREATE TABLE work (dossier uuid PRIMARY KEY, agency text NOT NULL, awaits int NOT NULL, due_at timestamptz NOT NULL);
CREATE INDEX ON work (agency, awaits, due_at, dossier);
CREATE TABLE register (dossier uuid PRIMARY KEY, code text NOT NULL, applicant text NOT NULL, agency text NOT NULL, status int NOT NULL,
    received_at timestamptz NOT NULL, due_at timestamptz NOT NULL, search_text text NOT NULL);
CREATE INDEX ON register (code);
CREATE INDEX ON register (agency, received_at, dossier);
CREATE TABLE errand (id bigserial PRIMARY KEY, dossier uuid NOT NULL, type text NOT NULL, due_at timestamptz NOT NULL, attempts int NOT NULL);
CREATE INDEX ON errand (due_at);
CREATE TABLE request_key (key text PRIMARY KEY, answer int NOT NULL, recorded_at timestamptz NOT NULL);
CREATE TABLE series (name text PRIMARY KEY, last bigint NOT NULL) WITH (fillfactor = 50);
