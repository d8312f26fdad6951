/** Japanese and Korean pages share characters with Chinese ones, but not terms. */
const KANA_OR_HANGUL = /[\u3041-\u3096\u30a1-\u30fa\uac00-\ud7a3]/g;

/** True if enough of a text is kana or hangul to say that it is not Chinese (a quoted name is not enough). */
export function isJapaneseOrKorean(text: string): boolean {
  return (text.match(KANA_OR_HANGUL)?.length ?? 0) * 8 > text.length;
}

const XUHUI = /徐[汇匯滙]/;

/** True if a text names Xuhui, in any script. */
export const speaksOfXuhui = (text: string): boolean => XUHUI.test(text);
