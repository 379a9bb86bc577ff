// Checks the import directions. A cruise over no modules passes silently, so the count is asserted.
import { cruise } from "dependency-cruiser";
import extractOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import extractTypeScript from "dependency-cruiser/config-utl/extract-ts-config";
import house from "../.dependency-cruiser.mjs";

const LEAST_MODULES = 20;

const options = await extractOptions("./.dependency-cruiser.mjs");
const { output } = await cruise(
  ["src", "web/src"],
  { ...options, ruleSet: { forbidden: house.forbidden }, validate: true },
  undefined,
  {
    tsConfig: extractTypeScript("./tsconfig.json"),
  },
);
const violations = output.summary.violations;
for (const { rule, from, to } of violations) console.error(`${rule.name}: ${from} → ${to}`);
if (output.modules.length < LEAST_MODULES) {
  console.error(`The house check saw only ${output.modules.length} modules: it checks nothing.`);
  process.exit(1);
}
console.log(`House: ${output.modules.length} modules, ${violations.length} violations`);
process.exit(violations.length > 0 ? 1 : 0);
