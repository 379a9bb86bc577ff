/**
 * The house: each room and the rooms it may import from. This table is the rule; ARCHITECTURE.md explains it.
 * Data flows one way, edge → app → core, and inside the core from the text to the rendered brief.
 */
const rooms = [
  ["core/text", []],
  ["core/annotation", ["core/text"]],
  ["core/rules", ["core/text", "core/annotation"]],
  ["core/languages", ["core/text", "core/annotation", "core/rules"]],
  ["core/clean", ["core/text", "core/annotation", "core/languages"]],
  ["core/intake", ["core/text", "core/annotation", "core/clean"]],
  ["core/read", ["core/text", "core/annotation", "core/rules", "core/languages", "core/clean"]],
  ["core/reconcile", ["core/text", "core/annotation", "core/languages"]],
  ["core/decisions", ["core/text", "core/annotation", "core/reconcile"]],
  ["core/explain", ["core/text", "core/annotation", "core/reconcile", "core/decisions"]],
  ["core/register", ["core/text", "core/annotation", "core/languages"]],
  ["core/dossier", ["core/text", "core/annotation", "core/languages", "core/reconcile"]],
  ["core/render", ["core/text", "core/annotation", "core/reconcile", "core/dossier"]],
  ["app", ["core"]],
  ["edge/store", ["core", "app"]],
  ["edge/intake", ["core", "app"]],
  ["edge/cli", ["core", "app", "edge/store", "edge/intake", "edge/http"]],
  ["edge/http", ["core", "app", "edge/store", "edge/intake"]],
];

export default {
  forbidden: [
    ...rooms.map(([room, may]) => ({
      name: `${room.replace("/", "-")}-sees-only-what-it-may`,
      severity: "error",
      from: { path: `^src/${room}/`, pathNot: "\\.test\\.ts$" },
      to: { path: "^src/", pathNot: [room, ...may].map((r) => `^src/${r}/`) },
    })),
    {
      name: "core-has-no-effects",
      severity: "error",
      from: { path: "^src/core/", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional"] },
    },
    {
      name: "web-knows-only-the-http-contract",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^src/", pathNot: "^src/(edge/http|core/annotation)/contract\\.ts$" },
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    includeOnly: "^(src|web/src|node_modules|node:|fs)",
    enhancedResolveOptions: { extensions: [".ts", ".tsx"] },
  },
};
