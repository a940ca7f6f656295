/** Tests run as ES modules, TypeScript through swc; `npm test` sets the flag that Node needs for that. */
export default {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: {syntax: "typescript", tsx: true},
          target: "es2022",
          transform: {react: {runtime: "automatic", importSource: "preact"}},
        },
        module: {type: "es6"},
      },
    ],
  },
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  // Slow machines are no faults.
  testTimeout: 60_000,
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
};
