declare module "*.css";

interface ImportMeta {
  /** What Vite puts in at build time. */
  readonly env: {readonly MODE: string};
}
