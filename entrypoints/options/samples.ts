/**
 * Sentences of our own about real places, for the samples. In Simplified, and only in characters that the glossary uses
 * too: its tables turn them into Traditional ones (a test holds that).
 */

/** Of a page about Xuhui: terms of all three levels, one of them three times. */
export const SAMPLE = [
  '徐汇滨江的公共配套会向南延伸，西岸传媒港先开放，沿线的海绵城市达标区也要再添一块。',
  '邻里汇门口能办一网通办的事；西岸传媒港的夜场开到江边，出了西岸传媒港，就是15分钟社区生活圈。',
];
/** Of a page that does not speak of Xuhui: a term of the nation, which is marked there only by choice. */
export const ELSEWHERE = '长江边上，另一座城市也在建海绵城市。';

export const WELCOME_SAMPLE = [
  '今年继续按“5+4+X”产业布局配资源，徐汇滨江的西岸传媒港先见成效，海绵城市也要再添一块达标区。',
];
