// One adapter per peer, each used as its own documentation shows for "compile once, evaluate many".
// cond peers: load() -> { evalOne(facts, hits) } (may be async). whole peers: load(columns) -> { all(out), one?(i, out) }.
import { RULES, CATS, TYPES, SETS, DEC, KIND_CAP, STATES, NOW_MIN, NEVER, toJS, toJsonLogic, toJRE, toCEL, toWords, score } from './workload.mjs';
import { createRequire } from 'node:module';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
const require = createRequire(import.meta.url);
const N = RULES.length;
const copy = (a, hits) => { for (let i = 0; i < N; i++) hits[i] = a[i] ? 1 : 0; };
// both kinds within their cap, the sum within 0 to 100
const held = (c, k) => `p${k} = p${k} > ${c} ? ${c} : p${k} < -${c} ? -${c} : p${k}; b${k} = b${k} > ${c} ? ${c} : b${k} < -${c} ? -${c} : b${k}; let d${k} = p${k} + b${k}; out[o+${k}] = d${k} = d${k} < 0 ? 0 : d${k} > 100 ? 100 : d${k};`;
export const condPeers = {
  // hand-written JS over objects: conditions as plain code (generated text = what one would type)
  'js-objects': { pkg: null, load: async () => {
    const evalOne = new Function('f', 'h', RULES.map((r, i) => `h[${i}] = ${toJS(r.when)} ? 1 : 0;`).join('\n'));
    const contrib = RULES.map((r) => { const p = r.scale ? `${r.points} * f.${r.scale}` : `${r.points}`; return `if (${toJS(r.when)}) ${'pb'[r.kind]}${r.dim} += ${r.scale ? `Math.max(-${r.cap}, Math.min(${r.cap}, ${p}))` : p};`; }).join('\n');
    const whole = new Function('f', 'out', 'o', `let p0=0,p1=0,p2=0,p3=0,b0=0,b1=0,b2=0,b3=0;\n${contrib}\n` + KIND_CAP.map(held).join('\n') + '\nout[o+4] = ' + [4, 3, 2, 1].map((s) => `(${STATES[s].map((t, k) => `d${k} >= ${t}`).join(' && ')}) ? ${s} : `).join('') + '0;');
    return { evalOne, finish: whole };
  } },
  'json-logic-js': { pkg: 'json-logic-js', load: async () => { const jl = require('json-logic-js'); const rs = RULES.map((r) => toJsonLogic(r.when)); return { evalOne(f, h) { for (let i = 0; i < N; i++) h[i] = jl.apply(rs[i], f) ? 1 : 0; } }; } },
  'json-logic-engine-interp': { pkg: 'json-logic-engine', load: async () => { const { LogicEngine } = await import('json-logic-engine'); const e = new LogicEngine(); const rs = RULES.map((r) => toJsonLogic(r.when)); return { evalOne(f, h) { for (let i = 0; i < N; i++) h[i] = e.run(rs[i], f) ? 1 : 0; } }; } },
  'json-logic-engine': { pkg: 'json-logic-engine', load: async () => { const { LogicEngine } = await import('json-logic-engine'); const e = new LogicEngine(); const fs = RULES.map((r) => e.build(toJsonLogic(r.when))); return { evalOne(f, h) { for (let i = 0; i < N; i++) h[i] = fs[i](f) ? 1 : 0; } }; } },
  'datalogic-wasm': { pkg: '@goplasmatic/datalogic', load: async () => { const w = await import('@goplasmatic/datalogic/web'); w.initSync({ module: fs.readFileSync(fileURLToPath(import.meta.resolve('@goplasmatic/datalogic/web')).replace('datalogic_wasm.js', 'datalogic_wasm_bg.wasm')) }); const { CompiledRule } = w; const r = new CompiledRule(JSON.stringify(RULES.map((x) => toJsonLogic(x.when))), false); return { evalOne(f, h) { copy(JSON.parse(r.evaluate(JSON.stringify(f))), h); } }; } },
  'json-rules-engine': { pkg: 'json-rules-engine', load: async () => { const { Engine } = await import('json-rules-engine'); const e = new Engine(); RULES.forEach((r, i) => e.addRule({ conditions: toJRE(r.when), event: { type: 'points', params: { i } } })); return { async evalOne(f, h) { const { events } = await e.run(f); h.fill(0); for (const v of events) h[v.params.i] = 1; } }; } },
  // consequences must not change the fact (a change restarts all rules); matchPath says what fired
  'node-rules': { pkg: 'node-rules', load: async () => { const { RuleEngine } = require('node-rules'); const R = new RuleEngine([], { ignoreFactChanges: true }); const ix = Object.fromEntries(RULES.map((r, i) => [r.id, i]));
    R.register(RULES.map((r) => { const c = new Function('f', `return ${toJS(r.when)}`); return { name: r.id, condition: (S, f) => S.when(c(f)), consequence: (S) => S.next() }; }));
    return { evalOne: (f, h) => new Promise((ok) => R.execute(f, (s) => { h.fill(0); for (const m of s.matchPath) h[ix[m]] = 1; ok(); })) }; } },
  'nools': { pkg: 'nools', load: async () => { const nools = require('nools'); class Facts { constructor(f) { Object.assign(this, f); } }
    const flow = nools.flow('reife', (fl) => RULES.forEach((r, i) => fl.rule(r.id, [Facts, 'f', toWords(r.when, '==', (f, v) => '(' + v.map((x) => `f.${f} == '${x}'`).join(' or ') + ')').replace(/(^|[( ])([a-z]\w*)(?= (?:==|>=|<=|>|<) )/g, (m, a, b) => (b === 'f' ? m : `${a}f.${b}`))], (x) => { x.f.hits[i] = 1; })));
    return { async evalOne(f, h) { h.fill(0); const F = new Facts(f); F.hits = h; const s = flow.getSession(F); await s.match(); s.dispose(); } }; } },
  'cel-js': { pkg: 'cel-js', load: async () => { const { parse, evaluate } = await import('cel-js'); const cs = RULES.map((r) => { const p = parse(toCEL(r.when)); if (!p.isSuccess) throw Error(p.errors); return p.cst; }); return { evalOne(f, h) { for (let i = 0; i < N; i++) h[i] = evaluate(cs[i], f) ? 1 : 0; } }; } },
  'marcbachmann-cel': { pkg: '@marcbachmann/cel-js', load: async () => { const { parse } = await import('@marcbachmann/cel-js'); const cs = RULES.map((r) => parse(toCEL(r.when, '', (v) => v.toFixed(1)))); return { evalOne(f, h) { for (let i = 0; i < N; i++) h[i] = cs[i](f) ? 1 : 0; } }; } },
  'bufbuild-cel': { pkg: '@bufbuild/cel', load: async () => { const { parse, plan, celEnv } = await import('@bufbuild/cel'); const env = celEnv(); const cs = RULES.map((r) => plan(env, parse(toCEL(r.when, '', (v) => v.toFixed(1))))); return { evalOne(f, h) { for (let i = 0; i < N; i++) h[i] = cs[i](f) === true ? 1 : 0; } }; } },
  'jsonata': { pkg: 'jsonata', load: async () => { const jsonata = require('jsonata'); const e = jsonata('[' + RULES.map((r) => toWords(r.when, '=')).join(',\n') + ']'); return { async evalOne(f, h) { copy(await e.evaluate(f), h); } }; } },
  'zen-native': { pkg: '@gorules/zen-engine', load: async () => { const { ZenEngine, ZenDecisionContent } = require('@gorules/zen-engine'); const g = zenGraph(); const e = new ZenEngine(); const d = e.createDecision(new ZenDecisionContent(Buffer.from(JSON.stringify(g)))); return { async evalOne(f, h) { const { result } = await d.evaluate(f); for (let i = 0; i < N; i++) h[i] = result['r' + i] ? 1 : 0; } }; } },
  'zen-wasm': { pkg: '@gorules/zen-engine-wasm', load: async () => { const m = await import('@gorules/zen-engine-wasm'); const dir = require.resolve('@gorules/zen-engine-wasm/package.json').replace(/package\.json$/, 'dist/'); const w = await import(dir + 'zen_engine_wasm.js'); if (w.initSync) w.initSync({ module: fs.readFileSync(dir + 'zen_engine_wasm_bg.wasm') }); const expr = '[' + RULES.map((r) => toWords(r.when, '==')).join(', ') + ']'; return { evalOne(f, h) { copy(w.evaluateExpression(expr, f), h); } }; } },
};
export function zenGraph() { return { nodes: [{ id: 'in', name: 'in', type: 'inputNode' }, { id: 'ex', name: 'ex', type: 'expressionNode', content: { expressions: RULES.map((r, i) => ({ id: 'e' + i, key: 'r' + i, value: toWords(r.when, '==') })) } }, { id: 'out', name: 'out', type: 'outputNode' }], edges: [{ id: 'a', sourceId: 'in', targetId: 'ex', type: 'edge' }, { id: 'b', sourceId: 'ex', targetId: 'out', type: 'edge' }] }; }

// hand-written typed-array JS: columns in, columns out, one fused loop
export const wholePeers = {
  'js-typed': { load: async () => {
    const grp = new Uint8Array(25); ['web', 'mail', 'event', 'sales'].forEach((g, k) => SETS[g].forEach((t) => (grp[t] = k)));
    const code = (w) => w.all ? '(' + w.all.map(code).join(' && ') + ')' : w.any ? '(' + w.any.map(code).join(' || ') + ')'
      : CATS[w.f] ? (w.op === 'in' ? `(${w.v.reduce((m, v) => m | 1 << CATS[w.f].indexOf(v), 0)} >>> ${w.f} & 1) === 1` : `${w.f} === ${CATS[w.f].indexOf(w.v)}`)
      : `${w.f} ${w.op === '==' ? '===' : w.op} ${w.v === true ? 1 : w.v === false ? 0 : w.v}`;
    const contrib = RULES.map((r) => { const p = r.scale ? `${r.points} * ${r.scale}` : `${r.points}`; return `if (${code(r.when)}) ${'pb'[r.kind]}${r.dim} += ${r.scale ? `Math.min(${r.cap}, ${p})` : p};`; }).join('\n');
    const body = `
const {off, ts, type, topic, value} = c; const pop = (x) => { let n = 0; while (x) { x &= x - 1; n++; } return n; };
for (let i = a; i < b; i++) {
  let c7_any=0,c30_any=0,c90_any=0,c7_web=0,c30_web=0,c30_mail=0,c90_mail=0,c30_event=0,c90_event=0,c90_sales=0,c30_sales=0,c30_t0=0,c90_t3=0;
  let s_any=${NEVER},s_web=${NEVER},s_mail=${NEVER},s_event=${NEVER},s_sales=${NEVER},s_t5=${NEVER},d_any=0,d_web=0,d_mail=0,d_event=0,d_sales=0,m30=0,m90=0;
  for (let j = off[i], e = off[i + 1]; j < e; j++) {
    const age = ((${NOW_MIN} - ts[j]) / 1440) | 0, t = type[j], w = value[j] * DEC[age], l30 = age < 30 ? 1 : 0, l90 = age < 90 ? 1 : 0, l7 = age < 7 ? 1 : 0, bit = 1 << topic[j];
    c7_any += l7; c30_any += l30; c90_any += l90; if (l30) m30 |= bit; if (l90) m90 |= bit; if (age < s_any) s_any = age; d_any += w;
    switch (grp[t]) {
      case 0: c7_web += l7; c30_web += l30; if (age < s_web) s_web = age; d_web += w; if (t === 0) c30_t0 += l30; else if (t === 3) c90_t3 += l90; else if (t === 5 && age < s_t5) s_t5 = age; break;
      case 1: c30_mail += l30; c90_mail += l90; if (age < s_mail) s_mail = age; d_mail += w; break;
      case 2: c30_event += l30; c90_event += l90; if (age < s_event) s_event = age; d_event += w; break;
      default: c30_sales += l30; c90_sales += l90; if (age < s_sales) s_sales = age; d_sales += w;
    }
  }
  const t30 = pop(m30), t90 = pop(m90);
  const industry=c.industry[i],country=c.country[i],seniority=c.seniority[i],source=c.source[i],employees=c.employees[i],revenueK=c.revenueK[i],budgetK=c.budgetK[i],emailOptIn=c.emailOptIn[i],decisionMaker=c.decisionMaker[i],isCustomer=c.isCustomer[i],createdDaysAgo=c.created[i],renewalInDays=c.renewal[i];
  let p0=0,p1=0,p2=0,p3=0,b0=0,b1=0,b2=0,b3=0; const o = 5 * i;
${contrib}
${KIND_CAP.map(held).join('\n')}
  out[o+4] = ${[4, 3, 2, 1].map((s) => `(${STATES[s].map((t, k) => `d${k} >= ${t}`).join(' && ')}) ? ${s} : `).join('')}0;
}`;
    const run = new Function('c', 'out', 'a', 'b', 'DEC', 'grp', body);
    return { all: (c, out) => run(c, out, 0, c.n, DEC, grp), one: (c, i, out) => run(c, out, i, i + 1, DEC, grp) };
  } },
};
