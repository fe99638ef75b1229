// What both Node peers share: the request on standard input, the load, the answer on the last line (see OtherProgram).
import { text } from 'node:stream/consumers';
import pg from 'pg';

export const request = JSON.parse(await text(process.stdin));

const said = Object.fromEntries(request.connection.split(';').filter(Boolean).map(part => part.split('=')));
export const database = { host: said.Host, user: said.Username, database: said.Database };

/** As many connections as a pool of its size is commonly given; more than the cores can use. */
export const connections = 50;
export const pool = new pg.Pool({ ...database, max: connections });
export const versionOf = async name => (await import(`./node_modules/${name}/package.json`, { with: { type: 'json' } })).default.version;

let last = 0;
let acknowledged = 0;

/** One act after another by so many clients: `act(n, step)` does one and is answered when it is durable. */
async function load(clients, seconds, act) {
  const waits = [];
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < seconds * 1000) {
      const n = ++last;
      for (let step = 0; step < request.acts.length; step++) {
        const from = performance.now();
        await act(n, step);
        waits.push(performance.now() - from);
        acknowledged++;
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - start) / 1000;
  waits.sort((a, b) => a - b);
  const at = share => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
  return { clients, acts: waits.length, perSecond: waits.length / took, p50: at(0.5), p99: at(0.99), cores: 0 };
}

/** Measures at each number of clients, checks the tables, prints the answer. */
export async function measure(version, act) {
  await load(8, request.warmUp, act);
  const measured = [];
  for (const clients of request.clients) measured.push(await load(clients, request.seconds, act));
  const wrong = [];
  const must = async (sentence, sql) => { if (!(await pool.query(`select (${sql}) as holds`)).rows[0].holds) wrong.push(`does not hold: ${sentence}`); };
  await must('acknowledged events are there', `select count(*) = ${acknowledged} from event`);
  await must('versions follow without gap', `select bool_and(version = (select count(*) from event e where e.dossier = d.id)) from dossier d`);
  await must('numbers dense', `select last = (select count(distinct code) from dossier) and last = (select count(*) from dossier) from series`);
  return JSON.stringify({ version, measured, wrong });
}

export const tables = `
  create table if not exists dossier (id bigint primary key, code text not null unique, version int not null, state text not null) with (fillfactor = 70);
  create table if not exists event (dossier bigint not null, version int not null, key text not null unique, payload text not null, primary key (dossier, version));
  create table if not exists errand (id bigserial primary key, dossier bigint not null, type text not null);
  create table if not exists series (name text primary key, last bigint not null) with (fillfactor = 50);
  insert into series values ('${request.series}', 0);`;

/** The writes of one act beside the peer's own: number, dossier, event, errand in one statement. */
export const receive = `
  with drawn as (update series set last = last + 1 where name = $1 returning name || '-' || last as code),
  event as (insert into event values ($2::bigint, 1, $3, $4)), errand as (insert into errand (dossier, type) values ($2::bigint, 'tell'))
  insert into dossier select $2::bigint, code, 1, $5 from drawn returning version`;
export const change = `
  with changed as (update dossier set version = version + 1, state = $5 where id = $2::bigint and version = $1::int returning id, version),
  event as (insert into event select id, version, $3, $4 from changed), errand as (insert into errand (dossier, type) select id, 'tell' from changed)
  select version from changed`;

export const valuesOf = (n, step, state) => [step === 0 ? request.series : step, n, `${n}-${step}`, request.acts[step], state];
