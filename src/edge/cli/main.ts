import { run } from "./command-line.ts";
import { endQuietlyWhenNobodyReads } from "./output.ts";

endQuietlyWhenNobodyReads();
// The program ends by itself, so that the record is closed and everything printed has left.
process.exitCode = await run(process.argv.slice(2));
