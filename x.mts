import { openRecord } from "./src/edge/store/sqlite/open.ts";
import { addPlaces } from "./benchmarks/record-growth/adding.ts";
import { rmSync } from "node:fs";
import { keysOfArticle } from "./src/core/reconcile/article-keys.ts";
import { identify } from "./src/core/reconcile/identity/index.ts";
import { keyNumber } from "./src/core/text/key-number.ts";
const N = Number(process.argv[2] ?? 500);
rmSync("/tmp/x.db",{force:true});
const s = await openRecord("/tmp/x.db", { create: true });
const places = Array.from({length:N},(_,i)=>({relationship: i%10, at: Math.floor(i/10)}));
await addPlaces(s, places);
const arts = await s.articles();
const identity = identify(arts);
const by = new Map<string, Set<string>>();
let total=0, kinds = new Map<string, number>();
for (const a of arts) { const {kept: k0, runs} = keysOfArticle(a, identity); const kept=[...k0,...runs]; total+=kept.length; for (const k of new Set(kept)) { const kind=k.split(":")[0]!; kinds.set(kind,(kinds.get(kind)??0)+1); (by.get(k) ?? by.set(k,new Set()).get(k)!).add(a.id); } }
console.log("keys per article", total/arts.length, [...kinds].map(([k,n])=>`${k} ${(n/arts.length).toFixed(1)}`).join(", "));
console.log([...by].sort((a,b)=>b[1].size-a[1].size).slice(0,25).map(([k,v])=>`${v.size} ${k.slice(0,110)}`).join("\n"));
// neighbours per kind
const some = arts.filter((_,i)=>i%25===0);
const perKind = new Map<string, number>(); let all=0;
for (const a of some) { const {asked, runs} = keysOfArticle(a, identity); const near=new Map<string,Set<string>>(); const u=new Set<string>(); for (const k of [...asked, ...runs]) { const kind=k.split(":")[0]!; for (const o of by.get(k)??[]) { u.add(o); (near.get(kind)??near.set(kind,new Set()).get(kind)!).add(o);} } for (const [k,v] of near) perKind.set(k,(perKind.get(k)??0)+v.size); all+=u.size; }
console.log("neighbours", all/some.length, [...perKind].map(([k,n])=>`${k} ${(n/some.length).toFixed(1)}`).join(", "));
await s.close();
