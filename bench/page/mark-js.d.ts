/** As far as the bench uses it. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    mark(
      terms: readonly string[],
      options: {
        readonly accuracy: 'partially';
        readonly separateWordSearch: false;
        readonly diacritics: false;
        readonly acrossElements?: boolean;
        done(marks: number): void;
      },
    ): void;
  }
}
