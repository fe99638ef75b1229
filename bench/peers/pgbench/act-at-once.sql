WITH changed AS (UPDATE dossier SET version = version + 1 WHERE id = lpad(to_hex(:n::bigint), 32, '0')::uuid AND version = {step} RETURNING id, version),
event AS (INSERT INTO event (dossier, version, act, person, happened_at, payload) SELECT id, version, 'act-{step}', 'person-{step}', now(), :payload{step} FROM changed),
work AS (INSERT INTO work SELECT id, 'agency', {step}, now() + interval '5 days' FROM changed ON CONFLICT (dossier) DO UPDATE SET awaits = excluded.awaits),
register AS (INSERT INTO register SELECT id, '', '', 'agency', {step}, now(), now(), '' FROM changed ON CONFLICT (dossier) DO UPDATE SET status = excluded.status),
errand AS (INSERT INTO errand (dossier, type, due_at, attempts) SELECT id, 'tell', now(), 0 FROM changed),
key AS (INSERT INTO request_key SELECT :n::bigint || '-{step}', version, now() FROM changed)
SELECT version FROM changed \gset
