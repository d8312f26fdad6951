declare module 'virtual:huizhu-index' {
  /** The index text, see annotator/index.ts. */
  const index: string;
  export default index;
}
