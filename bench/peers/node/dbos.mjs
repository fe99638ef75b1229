// DBOS: each act is a workflow under its own id (which is its key: asked again it is the same act) with one step that writes. It runs in this
// process, as is quickest: no queue, no polling, the result handed over in memory. A step that is run again finds its event and writes nothing.
import { DBOS } from '@dbos-inc/dbos-sdk';
import { change, connections, database, measure, pool, receive, tables, valuesOf, versionOf } from './measure.mjs';

async function write(n, step) {
  const { rowCount } = await pool.query({ name: `act${Math.min(step, 1)}`, text: step === 0 ? receive : change, values: valuesOf(n, step, `after ${step}`) });
  if (rowCount === 1) return step + 1;
  const before = await pool.query('select version from event where key = $1', [`${n}-${step}`]);
  if (before.rowCount !== 1) throw new Error(`dossier ${n} is not at ${step}`);
  return before.rows[0].version;
}

const act = DBOS.registerWorkflow((n, step) => DBOS.runStep(() => write(n, step), { name: 'write' }), { name: 'act' });

DBOS.setConfig({
  name: 'dossiers',
  systemDatabaseUrl: `postgresql://${database.user}@localhost/${database.database}?host=${encodeURIComponent(database.host)}`,
  systemDatabasePoolSize: connections,
  logLevel: 'error',
});
await pool.query(tables);
await DBOS.launch();
const answer = await measure(`DBOS ${await versionOf('@dbos-inc/dbos-sdk')}, Node ${process.version}`, async (n, step) => {
  const handle = await DBOS.startWorkflow(act, { workflowID: `${n}-${step}` })(n, step);
  await handle.getResult();
});
await DBOS.shutdown();
await pool.end();
console.log(answer);
