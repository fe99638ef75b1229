// bpmn-engine: the acts are user tasks in a row. Engines stay in memory, the source is read once and is not written again with every state;
// after each act the state is written with the other rows in one transaction, then the act is answered.
import { Engine } from 'bpmn-engine';
import BpmnModdle from 'bpmn-moddle';
import * as Elements from 'bpmn-elements';
import serialize, { TypeResolver } from 'moddle-context-serializer';
import { change, measure, pool, receive, request, tables, valuesOf, versionOf } from './measure.mjs';

const tasks = request.acts.map((_, step) => `act${step}`);
const source = `<definitions id="dossiers" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="dossier" isExecutable="true"><startEvent id="start"/>
  ${tasks.map(id => `<userTask id="${id}"/>`).join('')}<endEvent id="end"/>
  ${['start', ...tasks].map((id, at) => `<sequenceFlow id="to${at}" sourceRef="${id}" targetRef="${[...tasks, 'end'][at]}"/>`).join('')}</process></definitions>`;
const sourceContext = serialize(await new BpmnModdle().fromXML(source), TypeResolver(Elements));

const live = new Map();

async function act(n, step) {
  if (step === 0) live.set(n, await new Engine({ name: `${n}`, sourceContext }).execute());
  const execution = live.get(n);
  if (execution.getPostponed()[0]?.id !== tasks[step]) throw new Error(`dossier ${n} does not wait for ${tasks[step]}`);
  execution.signal({ id: tasks[step] });
  const state = execution.getState();
  for (const definition of state.definitions) delete definition.source;
  const text = step === 0 ? receive : change;
  const { rowCount } = await pool.query({ name: `act${Math.min(step, 1)}`, text, values: valuesOf(n, step, JSON.stringify(state)) });
  if (rowCount !== 1) throw new Error(`dossier ${n} was changed by another`);
  if (step === tasks.length - 1) live.delete(n);
}

await pool.query(tables);
const answer = await measure(`bpmn-engine ${await versionOf('bpmn-engine')}, Node ${process.version}`, act);
await pool.end();
console.log(answer);
