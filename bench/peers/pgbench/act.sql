BEGIN;
UPDATE dossier SET version = version + 1 WHERE id = lpad(to_hex(:n::bigint), 32, '0')::uuid AND version = {step} RETURNING version \gset
INSERT INTO event (dossier, version, act, person, happened_at, payload) VALUES (lpad(to_hex(:n::bigint), 32, '0')::uuid, {step} + 1, 'act-{step}', 'person-{step}', now(), :payload{step});
INSERT INTO work VALUES (lpad(to_hex(:n::bigint), 32, '0')::uuid, 'agency', {step}, now() + interval '5 days') ON CONFLICT (dossier) DO UPDATE SET awaits = excluded.awaits;
INSERT INTO register VALUES (lpad(to_hex(:n::bigint), 32, '0')::uuid, '', '', 'agency', {step}, now(), now(), '') ON CONFLICT (dossier) DO UPDATE SET status = excluded.status;
INSERT INTO errand (dossier, type, due_at, attempts) VALUES (lpad(to_hex(:n::bigint), 32, '0')::uuid, 'tell', now(), 0);
INSERT INTO request_key VALUES (:n::bigint || '-{step}', {step} + 1, now());
COMMIT;
