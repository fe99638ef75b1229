WITH id AS (SELECT lpad(to_hex(:n::bigint), 32, '0')::uuid AS id),
drawn AS (UPDATE series SET last = last + 1 WHERE name = :series RETURNING name || '-' || last AS code),
event AS (INSERT INTO event (dossier, version, act, person, happened_at, payload) SELECT id, 1, 'act-0', 'person-0', now(), :payload0 FROM id),
work AS (INSERT INTO work SELECT id, 'agency', 1, now() + interval '5 days' FROM id ON CONFLICT (dossier) DO UPDATE SET awaits = 1),
errand AS (INSERT INTO errand (dossier, type, due_at, attempts) SELECT id, 'tell', now(), 0 FROM id),
key AS (INSERT INTO request_key VALUES (:n::bigint || '-0', 1, now())),
register AS (INSERT INTO register SELECT id, code, 'applicant', 'agency', 1, now(), now() + interval '5 days', 'applicant ' || code FROM id, drawn)
INSERT INTO dossier SELECT id, code, 1, :payload0 FROM id, drawn RETURNING version \gset
