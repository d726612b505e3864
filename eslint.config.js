import js from "@eslint/js";
import tseslint from "typescript-eslint";

export default tseslint.config(
  {
    ignores: ["dist/", "coverage/", "quickstart/", "qapi/generated/", "**/*.js", "**/*.mjs", "**/*.cjs"],
  },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "max-lines": ["error", { max: 500 }],
      "max-lines-per-function": ["error", { max: 70 }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Offsets index typed arrays everywhere; an out-of-range index is a broken invariant, asserted by the core.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unnecessary-condition": ["error", { allowConstantLoopConditions: true }],
      // Contracts are full of optional methods whose implementations need not be async to return a promise.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/unified-signatures": "off",
      // `await using _held = …` is there to end, not to be read.
      "@typescript-eslint/no-unused-vars": ["error", { varsIgnorePattern: "^_", argsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-restricted-syntax": [
        "error",
        { selector: "TSEnumDeclaration", message: "No enums: a const object or a union of literals." },
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "TSModuleDeclaration[kind='namespace']", message: "No namespaces." },
      ],
    },
  },
  {
    // What runs on the iothread: see src/base/turns.ts.
    files: ["src/{block,jobs,nbd-server,qmp}/**/*.ts"],
    ignores: ["src/block/engine/memory.ts"],
    rules: { "no-restricted-globals": ["error", { name: "setImmediate", message: "nextTurn of base/turns.ts." }] },
  },
  {
    files: ["tests/**/*.ts"],
    rules: { "max-lines-per-function": "off", "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    files: ["*.config.ts", "*.config.js"],
    rules: { "no-restricted-syntax": "off" },
  },
);
