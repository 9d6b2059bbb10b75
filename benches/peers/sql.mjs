// node sql.mjs duckdb|sqljs|export <n> [dir]: "export to CSV and use SQL". Prints the times of load and query, checks the answers.
// node sql.mjs print duckdb|sqlite : the query
import * as W from './workload.mjs';
import fs from 'node:fs'; import path from 'node:path';
const v = (x) => typeof x === 'string' ? `'${x}'` : String(x);
const cond = (w) => w.all ? '(' + w.all.map(cond).join(' AND ') + ')' : w.any ? '(' + w.any.map(cond).join(' OR ') + ')' : w.op === 'in' ? `${w.f} IN (${w.v.map(v).join(',')})` : typeof w.v === 'boolean' ? `${w.f} = ${w.v ? 1 : 0}` : `${w.f} ${w.op === '==' ? '=' : w.op} ${v(w.v)}`;
const inset = (s) => s === 'any' ? '1=1' : `type IN (${W.SETS[s].map((t) => v(W.TYPES[t])).join(',')})`;
export function query(dialect) {
  const lite = dialect === 'sqlite'; const least = lite ? 'MIN' : 'LEAST', great = lite ? 'MAX' : 'GREATEST';
  const aggs = [...W.COUNTS.map(([f, w, s]) => `COUNT(*) FILTER (WHERE age < ${w} AND ${inset(s)}) AS ${f}`), ...W.SINCE.map(([f, s]) => `COALESCE(MIN(age) FILTER (WHERE ${inset(s)}), ${W.NEVER}) AS ${f}`), ...W.DECAYS.map(([f, s]) => `COALESCE(SUM(w) FILTER (WHERE ${inset(s)}), 0) AS ${f}`), ...W.DISTINCT.map(([f, w]) => `COUNT(DISTINCT ${lite ? `CASE WHEN age < ${w} THEN topic END)` : `topic) FILTER (WHERE age < ${w})`} AS ${f}`)];
  const sig = lite ? `SELECT s.contact, s.type, s.topic, s.value * d.f AS w, (${W.NOW_MIN} - s.ts) / 1440 AS age FROM signals s JOIN decay d ON d.age = (${W.NOW_MIN} - s.ts) / 1440` : `SELECT contact, type, topic, (${W.NOW_MIN} - ts) // 1440 AS age, value * CAST(round(1073741824 * pow(0.5, ((${W.NOW_MIN} - ts) // 1440) / 30.0)) AS BIGINT) AS w FROM signals`;
  const base = { c: 0, s: 9999, d: 0, t: 0 };
  const facts = W.SIG_FACTS.map((f) => `COALESCE(g.${f}, ${base[f[0]]}) AS ${f}`);
  const kind = (k, of) => `${great}(-${W.KIND_CAP[k]}, ${least}(${W.KIND_CAP[k]}, ` + ['0', ...W.RULES.filter((r) => r.dim === k && r.kind === of).map((r) => `CASE WHEN ${cond(r.when)} THEN ${r.scale ? `${great}(-${r.cap}, ${least}(${r.cap}, ${r.points} * ${r.scale}))` : r.points} ELSE 0 END`)].join(' + ') + '))';
  const dim = (k) => `${great}(0, ${least}(100, ${kind(k, 0)} + ${kind(k, 1)})) AS ${W.DIMS[k]}`;
  const state = 'CASE ' + [4, 3, 2, 1].map((s) => `WHEN ${W.STATES[s].map((t, k) => `${W.DIMS[k]} >= ${t}`).join(' AND ')} THEN ${s}`).join(' ') + ' ELSE 0 END';
  return `WITH s AS (${sig}), g AS (SELECT contact, ${aggs.join(',\n')} FROM s GROUP BY contact),
f AS (SELECT c.*, ${facts.join(', ')} FROM contacts c LEFT JOIN g ON g.contact = c.id), d AS (SELECT id, ${[0, 1, 2, 3].map(dim).join(',\n')} FROM f)
SELECT id, fit, need, stability, agreement, ${state} AS state FROM d ORDER BY id`;
}
const CN = ['id', ...W.ATTR_FACTS];
export function exportCsv(n, dir) {
  const c = W.genColumns(n); let b = [CN.join(',')]; const fc = fs.openSync(path.join(dir, `contacts${n}.csv`), 'w'), fs2 = fs.openSync(path.join(dir, `signals${n}.csv`), 'w');
  const flush = (fd) => { fs.writeSync(fd, b.join('\n') + '\n'); b = []; };
  for (let i = 0; i < n; i++) { b.push([i, W.CATS.industry[c.industry[i]], W.CATS.country[c.country[i]], W.CATS.seniority[c.seniority[i]], W.CATS.source[c.source[i]], c.employees[i], c.revenueK[i], c.budgetK[i], c.emailOptIn[i], c.decisionMaker[i], c.isCustomer[i], c.created[i], c.renewal[i]].join(',')); if (b.length > 20000) flush(fc); } flush(fc);
  b = ['contact,type,ts,topic,value']; for (let i = 0; i < n; i++) for (let j = c.off[i]; j < c.off[i + 1]; j++) { b.push(`${i},${W.TYPES[c.type[j]]},${c.ts[j]},${W.TOPICS[c.topic[j]]},${c.value[j]}`); if (b.length > 50000) flush(fs2); } flush(fs2);
  return c;
}
const [cmd, a1, a2] = process.argv.slice(2);
const cpu = () => { const u = process.cpuUsage(); return (u.user + u.system) / 1000; };
if (cmd === 'print') console.log(query(a1));
else if (cmd === 'export') exportCsv(+a1, a2);
else if (cmd === 'duckdb' || cmd === 'sqljs') {
  const n = +a1, dir = a2 ?? '.'; const t00 = performance.now(); const res = { peer: cmd, n };
  let rows, run, load;
  if (cmd === 'duckdb') {
    const { DuckDBInstance } = await import('@duckdb/node-api'); const t0 = performance.now(); const db = await (await DuckDBInstance.create(':memory:')).connect(); res.open_ms = performance.now() - t0;
    await db.run('SET threads=1'); let t = performance.now(), u = cpu();
    for (const k of ['contacts', 'signals']) await db.run(`CREATE TABLE ${k} AS SELECT * FROM read_csv('${path.join(dir, k + n)}.csv')`);
    res.load_ms = performance.now() - t; res.load_cpu_ms = cpu() - u;
    const q = query('duckdb'); run = async (where = '') => (await db.runAndReadAll(q.replace('FROM contacts c', `FROM contacts c${where}`))).getColumns();
  } else {
    const init = (await import('sql.js')).default; const SQL = await init(); const db = new SQL.Database(); const c = W.genColumns(n); res.open_ms = performance.now() - t00;
    const t = performance.now(), u = cpu(); db.run(`CREATE TABLE contacts (${CN.join(',')}); CREATE TABLE signals (contact, type, ts, topic, value); CREATE TABLE decay (age INTEGER PRIMARY KEY, f INTEGER); BEGIN`);
    const ic = db.prepare(`INSERT INTO contacts VALUES (${CN.map(() => '?')})`), is = db.prepare('INSERT INTO signals VALUES (?,?,?,?,?)');
    for (let i = 0; i < n; i++) { ic.run([i, W.CATS.industry[c.industry[i]], W.CATS.country[c.country[i]], W.CATS.seniority[c.seniority[i]], W.CATS.source[c.source[i]], c.employees[i], c.revenueK[i], c.budgetK[i], c.emailOptIn[i], c.decisionMaker[i], c.isCustomer[i], c.created[i], c.renewal[i]]); for (let j = c.off[i]; j < c.off[i + 1]; j++) is.run([i, W.TYPES[c.type[j]], c.ts[j], W.TOPICS[c.topic[j]], c.value[j]]); }
    W.DEC.forEach((f, d) => db.run(`INSERT INTO decay VALUES (${d},${f})`)); db.run('COMMIT'); res.load_ms = performance.now() - t; res.load_cpu_ms = cpu() - u;
    const q = query('sqlite'); run = async () => { const r = db.exec(q)[0].values; return [0, 1, 2, 3, 4, 5].map((k) => r.map((x) => x[k])); };
  }
  const cs = [], ws = []; for (let k = 0; k < (n > 2e5 ? 3 : 5); k++) { const t = performance.now(), u = cpu(); rows = await run(); cs.push(cpu() - u); ws.push(performance.now() - t); }
  cs.sort((a, b) => a - b); ws.sort((a, b) => a - b); res.query_cpu_ms = cs[cs.length >> 1]; res.query_wall_min_ms = ws[0]; res.whole_cps = n / res.query_cpu_ms * 1000;
  const out = new Int32Array(5 * n); for (let i = 0; i < n; i++) for (let k = 0; k < 5; k++) out[5 * i + k] = Number(rows[k + 1][i]);
  const c = W.genColumns(Math.min(n, 10000)); const { reference } = await import('./run.mjs'); const m = c.n, ref = reference(c, m); let bad = 0; for (let i = 0; i < m; i++) for (let k = 0; k < 5; k++) if (ref[5 * i + k] !== out[5 * i + k]) { bad++; break; }
  res.checked = m; res.mismatch = bad; res.fnv = W.fnv(out); res.rss = Math.round(process.resourceUsage().maxRSS / 1024); console.log(JSON.stringify(res)); process.exit(0);
}
