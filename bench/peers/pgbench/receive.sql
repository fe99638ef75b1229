BEGIN;
INSERT INTO event (dossier, version, act, person, happened_at, payload) VALUES (lpad(to_hex(:n::bigint), 32, '0')::uuid, 1, 'act-0', 'person-0', now(), :payload0);
INSERT INTO work VALUES (lpad(to_hex(:n::bigint), 32, '0')::uuid, 'agency', 1, now() + interval '5 days') ON CONFLICT (dossier) DO UPDATE SET awaits = 1;
INSERT INTO errand (dossier, type, due_at, attempts) VALUES (lpad(to_hex(:n::bigint), 32, '0')::uuid, 'tell', now(), 0);
INSERT INTO request_key VALUES (:n::bigint || '-0', 1, now());
UPDATE series SET last = last + 1 WHERE name = :series RETURNING last AS serial \gset
INSERT INTO dossier VALUES (lpad(to_hex(:n::bigint), 32, '0')::uuid, :series || '-' || :serial::bigint, 1, :payload0);
INSERT INTO register VALUES (lpad(to_hex(:n::bigint), 32, '0')::uuid, :series || '-' || :serial::bigint, 'applicant', 'agency', 1, now(), now() + interval '5 days', 'applicant ' || :serial::bigint);
COMMIT;
