// The table of docs/BENCHMARKS.md.

const whole = (value) => Math.round(value).toLocaleString("en-GB");
const ratio = (value) => (value >= 10 ? value.toFixed(0) : value.toFixed(2));

export function report({ ours, peers, texts, tokens, paths, machine, command, rounds }) {
  const perSecond = (count, milliseconds) => (1000 * count) / milliseconds;
  const row = ({ name, milliseconds, megabytes, loading }) => {
    const speed = perSecond(tokens, milliseconds);
    const times = milliseconds / ours.milliseconds;
    return `| ${name} | ${whole(speed)} | ${perSecond(texts, milliseconds).toFixed(1)} | ${ratio(1 / times)} | ${whole(megabytes)} | ${ratio(megabytes / ours.megabytes)} | ${whole(loading)} |`;
  };
  const spent = Object.values(ours.stages).reduce((sum, each) => sum + each, 0);
  const stage = ([name, milliseconds]) =>
    `| ${name} | ${whole(perSecond(tokens, milliseconds))} | ${perSecond(texts, milliseconds).toFixed(1)} | ${((100 * milliseconds) / spent).toFixed(1)} % |`;
  return `# Benchmarks

\`${command}\`

${texts} articles with ${whole(tokens)} tokens, out of ${paths.map((path) => `\`${path}\``).join(" and ")}: page furniture taken out, the same plain text for every system. Each system runs in a process and a thread of its own, one after the other; after one round to warm up the median of ${rounds} rounds counts. Tokens are counted by this program's tokenizer for all of them. A second is a second of processor time of the process, threads of its runtime included. Times differ from machine to machine and somewhat with its load: compare inside one run.

${machine}

## Reading, beside other systems

The systems do not do the same. This program's line is a whole reading: page furniture, tokens, sentences, tags, dependencies, names and who they are, dates, offices, statements, figures, events, undertakings. wink-nlp has no dependencies and no names of people and places; compromise has no dependencies.

| system | tokens a second | articles a second | speed, this program = 1 | peak memory, MB | memory, this program = 1 | loading, ms |
|---|---|---|---|---|---|---|
${[ours, ...peers].map(row).join("\n")}

## Stage by stage

What each stage of a reading alone would do.

| stage | tokens a second | articles a second | share of the time |
|---|---|---|---|
${Object.entries(ours.stages).map(stage).join("\n")}
`;
}
