-- What Orleans' ADO.NET storage asks for: a table of the statements it is to use, and the table they keep grains in. Both may be adapted; a primary key
-- and one INSERT … ON CONFLICT take the place of the function of its scripts, which is quicker.
CREATE TABLE orleansquery (querykey varchar(64) PRIMARY KEY, querytext text NOT NULL);
CREATE TABLE grain (id_hash int, n0 bigint, n1 bigint, type_hash int, type text, extension text, service text, content bytea, modified_at timestamptz, version int,
    PRIMARY KEY (id_hash, type_hash, n0, n1, type, extension, service)) WITH (fillfactor = 70);
INSERT INTO orleansquery VALUES
('ReadFromStorageKey', 'SELECT content AS payloadbinary, version FROM grain WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND type = @GrainTypeString AND extension = coalesce(@GrainIdExtensionString, '''') AND service = @ServiceId'),
('WriteToStorageKey', 'INSERT INTO grain AS g VALUES (@GrainIdHash, @GrainIdN0, @GrainIdN1, @GrainTypeHash, @GrainTypeString, coalesce(@GrainIdExtensionString, ''''), @ServiceId, @PayloadBinary, now(), 1)
    ON CONFLICT (id_hash, type_hash, n0, n1, type, extension, service) DO UPDATE SET content = excluded.content, modified_at = excluded.modified_at, version = g.version + 1
    WHERE g.version = @GrainStateVersion RETURNING version AS NewGrainStateVersion'),
('ClearStorageKey', 'UPDATE grain SET content = NULL, version = version + 1 WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND type = @GrainTypeString AND version = @GrainStateVersion RETURNING version AS NewGrainStateVersion'),
('DeleteStorageKey', 'DELETE FROM grain WHERE id_hash = @GrainIdHash AND type_hash = @GrainTypeHash AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
    AND type = @GrainTypeString AND version = @GrainStateVersion RETURNING version AS NewGrainStateVersion');
