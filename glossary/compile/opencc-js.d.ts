/** opencc-js types its converters, but not the dictionaries it is made of. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
