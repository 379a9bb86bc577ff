import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "test/**/*.test.ts",
      "evaluation/**/*.test.ts",
      "training/**/*.test.ts",
      "benchmarks/*.test.ts",
      "benchmarks/record-growth/*.test.ts",
    ],
    reporters: ["default", "./test/plain-summary.ts"],
    testTimeout: 60_000,
  },
});
