/**
 * Characters that are read in several ways and that pinyin-pro reads wrongly in names (莘庄, 还建房, 处长 came out wrong):
 * a term with one of them wants a look at its generated reading.
 */
const POLYPHONES = '行长重传调都处更还率乐莘藏朝弹倒弄卡校降单曾尽曲盛华少干参差当担恶缝给勾观横号划混';

/** Words in which the reading is certain; to add one, write it here. */
const CERTAIN =
  '行动 执行 运行 行业 行政 行走 先行 银行 推行 长三角 长宁 长桥 增长 成长 校长 区长 院长 河长 林长 长者 长护 长期 重点 重大 重要 双重 传媒 传承 传播 调研 调查 调蓄 调解 协调 都市 首都 更新 更好 更高 效率 属地率 乐园 快乐 音乐 朝夕 弄堂 学校 高校 校区 校长 单位 工单 清单 订单 下降 少数 少年 青少年 多少 干部 骨干 参与 参观 参加 当代 承担 担当 给予 观察 观摩 景观 宏观 乐观 主观 号线 号召 规划 计划 策划 企划 华东 中华 华泾 龙华 华侨 繁华 尽责 曲艺 戏曲 横向 纵横 衡复 盛会 除恶 区校';

const certain = CERTAIN.split(' ');

/** The characters of a term whose reading is not certain from the word around them, each once, in order. */
export function doubtfulReadings(term: string): string[] {
  const doubtful = [...term].filter((character, i, all) => {
    if (!POLYPHONES.includes(character)) return false;
    const at = all.slice(0, i).join('').length;
    return !certain.some((word) => {
      const from = term.indexOf(word, Math.max(0, at - word.length + 1));
      return from >= 0 && from <= at && at < from + word.length;
    });
  });
  return [...new Set(doubtful)];
}
