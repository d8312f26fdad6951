import type { CitationView, EntryView, Language } from '../../glossary/schema.ts';

/** Entries as the design's pictures show them, to draw every state of the card. Sample texts, not glossary texts. */

const page = (doc: string, n: number) => `/source.html?doc=${doc}#entry-${n}`;
const web: CitationView = {
  doc: 'work-report-2023',
  title: '2023年区政府工作报告',
  at: '注1',
  date: '2023-01-04',
  href: 'https://www.example.com/report#:~:text=x',
  page: page('work-report-2023', 1),
};
const noWeb = (title: string, at: string, date: string, n: number): CitationView => ({
  doc: `doc-${n}`,
  title,
  at,
  date,
  page: page(`doc-${n}`, n),
  search: `https://www.example.com/search?q=${n}`,
});

const base: Omit<EntryView, 'id' | 'term' | 'pinyin' | 'en' | 'gist' | 'definition'> = {
  language: 'zh-Hans',
  script: 'hans',
  domain: 'industry',
  level: 'xuhui',
  seen: { kind: 'last', until: '2024-01' },
  parts: [],
  wholes: [],
  figures: [],
  history: [],
  related: [],
  sources: [web],
};

export const layout: EntryView = {
  ...base,
  id: '5-4-x',
  term: '5+4+X产业布局',
  pinyin: 'wǔ jiā sì jiā X chǎnyè bùjú',
  en: '“5+4+X” industrial layout',
  seen: { kind: 'between', from: '2022-01', until: '2023-01' },
  superseded: { by: { id: '4-3-x', name: '4+3+X产业基础' }, date: '2024-01' },
  gist: '徐汇产业的总体分工：5是五种经济形态，4是四个千亿级集群，X是先导产业。',
  definition: '把区内产业分成三层来说：五型讲经济的形态，四大集群讲支柱行业，X收纳仍在培育的方向。',
  parts: [
    {
      label: '5',
      short: '五型经济',
      name: '五型经济',
      entry: 'wuxing',
      gloss: '创新型、服务型、总部型、开放型、流量型',
    },
    {
      label: '4',
      short: '四大集群',
      name: '四大千亿级产业集群',
      entry: 'sida',
      gloss: '数字经济、生命健康、文化创意、现代金融',
    },
    { label: 'X', short: '先导产业', name: '先导产业', gloss: '现代服务业、商业、先进制造业、新赛道' },
  ],
  figures: [{ what: '文化创意集群规模', value: '破1000亿元', asOf: '2023', planned: false, cite: 3 }],
  history: [
    { date: '2022-01', text: '首见5+4+X', kind: 'seen' },
    { date: '2023-01', text: '末见5+4+X', kind: 'gap' },
    { date: '2024-01', text: '改提', kind: 'next', lookUp: { id: '4-3-x', name: '4+3+X' } },
  ],
  related: [
    { id: 'sanda', name: '三大产业新赛道' },
    { id: 'qu-27', name: '区27条' },
  ],
  sources: [
    web,
    noWeb('区报 · 政协专题协商会报道', '第2段', '2022-01-06', 2),
    noWeb('解放日报 · 徐汇专版', '第5节', '2024-01', 3),
  ],
};

const place = (label: string, short: string, gloss: string, size: string) => ({
  label,
  short,
  name: `西岸${short}`,
  entry: `place-${label}`,
  gloss,
  size,
});
export const sixPlaces: EntryView = {
  ...base,
  id: 'six-places',
  term: '一港一谷一城一场一湾一心',
  pinyin: 'yī gǎng yī gǔ yī chéng yī chǎng yī wān yī xīn',
  en: 'One port, one valley, one city, one arena, one bay, one centre',
  domain: 'area',
  gist: '徐汇滨江沿线六个标杆组团的合称，取每处名字里的一个字。',
  definition: '都在徐汇滨江沿线，各自认领一类产业。报道里也写作“徐汇滨江六大组团”。',
  parts: [
    place('港', '传媒港', '文化传媒，总台长三角总部所在', '110万平方米'),
    place('谷', '数字谷', '数字经济，以西岸智塔为旗舰', '120万平方米'),
    place('城', '金融城', '金融，兼容科技与文化', '108万平方米'),
    place('场', '热力秀场', '运动、文创、休闲', '100万平方米'),
    place('湾', '生命蓝湾', '生命健康，徐浦大桥以南', '108万平方米'),
    place('心', '数智中心', '人工智能集聚区', '100万平方米'),
  ],
  related: [
    { id: 'xuhui-binjiang', name: '西岸滨江' },
    { id: 'wuda', name: '五大功能区' },
  ],
  sources: [{ ...web, at: '注3' }, noWeb('解放日报 · 徐汇专版', '第4节', '2024-01', 3)],
};

export const mediaPort: EntryView = {
  ...base,
  id: 'media-port',
  term: '西岸传媒港',
  pinyin: 'Xī’àn Chuánméigǎng',
  en: 'West Bund Media Port',
  domain: 'area',
  gist: '徐汇滨江的文化传媒组团，以总台长三角总部和上海总站为旗舰。',
  definition: '六大组团之一，对应“一港”。四条路围成一片：龙耀路、云锦路、龙腾大道、黄石路。',
  wholes: [{ label: '港', whole: { id: 'six-places', name: '一港一谷一城一场一湾一心' } }],
  figures: [
    { what: '地上建筑面积', value: '约110万平方米', asOf: '2023-01', planned: false, cite: 1 },
    { what: '地下空间', value: '基本竣工', asOf: '2022-12', planned: false, cite: 2 },
  ],
  related: [
    { id: 'cmg', name: '中央广播电视总台长三角总部' },
    { id: 'place-谷', name: '西岸数字谷' },
    { id: 'youzu', name: '游族大厦' },
  ],
  sources: [
    { ...web, at: '注3' },
    { ...web, at: '一、2022年工作回顾', page: page('work-report-2023', 2) },
  ],
};

export const target135: EntryView = {
  ...base,
  id: '135',
  term: '“135”目标',
  pinyin: 'yī sān wǔ mùbiāo',
  en: '“135” housing target',
  domain: 'urban-renewal',
  seen: { kind: 'proposed', from: '2022-01' },
  gist: '徐汇旧住房改造的时间表，1、3、5各管一个年限、一类房子。',
  definition: '旧改、修缮、成套改造三件事，期限由短到长。成套改造指给厨卫合用的老公房补齐独立厨卫。',
  parts: [
    { label: '1', name: '零星旧改', entry: 'lingxing', gloss: '1年内全部完成', size: '约1000户' },
    { label: '3', name: '住房修缮', entry: 'xiushan', gloss: '3年内整体竣工', size: '约900万平方米' },
    { label: '5', name: '成套改造', entry: 'chengtao', gloss: '5年内全面启动', size: '约30万平方米' },
  ],
  figures: [{ what: '当年民生保障资金', value: '150.7亿元', asOf: '2022', planned: false, cite: 1 }],
  related: [
    { id: 'sanjiu', name: '三旧变三新' },
    { id: 'xiaoliang', name: '小梁薄板房屋' },
  ],
  sources: [
    noWeb('区报 · 市人代会徐汇团报道', '第1段', '2022-01-20', 4),
    noWeb('区报 · 政协专题协商会报道', '第6段', '2022-01-06', 5),
  ],
};

const sponge = (label: string, name: string) => ({ label, name });
export const spongeCity: EntryView = {
  ...base,
  id: 'sponge-city',
  term: '海绵城市',
  pinyin: 'hǎimián chéngshì',
  en: 'Sponge city',
  domain: 'ecology',
  level: 'national',
  seen: { kind: 'last', until: '2023-01' },
  gist: '让城区像海绵那样吸住、存下、再放出雨水，用来管住径流的建设方式。',
  definition: '靠地面和绿地先把雨水留住，再分头利用、排放，减轻管网在暴雨时的压力。',
  parts: [
    sponge('渗', '让雨水下渗'),
    sponge('滞', '拖慢汇流'),
    sponge('蓄', '存进调蓄池'),
    sponge('净', '沿途净化'),
    sponge('用', '收集回用'),
    sponge('排', '余量再排'),
  ],
  figures: [{ what: '达标区', value: '2平方公里', asOf: '2023', planned: true, cite: 2 }],
  related: [
    { id: 'renxing', name: '韧性城市' },
    { id: 'tiaoxu', name: '雨水调蓄池' },
  ],
  sources: [
    { ...web, at: '注29' },
    { ...web, at: '二、2023年主要工作', page: page('work-report-2023', 2) },
  ],
};

export const successor: EntryView = {
  ...base,
  id: '4-3-x',
  term: '4+3+X产业基础',
  pinyin: 'sì jiā sān jiā X chǎnyè jīchǔ',
  en: '“4+3+X” industrial base',
  seen: { kind: 'first', from: '2024-01' },
  gist: '四个千亿级集群，加元宇宙、绿色低碳、智能终端三条新赛道。X指什么，文件没有说。',
  definition: '报道里接替了“5+4+X”的说法。',
  parts: [
    { label: '4', name: '四大集群', entry: 'sida' },
    { label: '3', name: '三大新赛道', entry: 'sanda' },
    { label: 'X', unknown: true },
  ],
  sources: [noWeb('解放日报', '第5节', '2024-01', 3)],
};

export const twoNetworks: EntryView = {
  ...base,
  id: 'two-networks',
  term: '两网融合',
  pinyin: 'liǎngwǎng rónghé',
  en: 'Integration of the “two networks”',
  domain: 'digital',
  level: 'shanghai',
  gist: '把“一网通办”和“一网统管”合起来建，办事和管理共用一套数据。',
  definition: '一个管办事，一个管治理，两边的数据并到一处。',
  parts: [
    { label: '办', name: '一网通办', entry: 'tongban' },
    { label: '管', name: '一网统管', entry: 'tongguan' },
  ],
  sources: [noWeb('区报', '第3段', '2024-01-11', 6)],
};

/** Parts that are words only. */
export const fiveTypes: EntryView = {
  ...base,
  id: 'wuxing',
  term: '五型经济',
  pinyin: 'wǔxíng jīngjì',
  en: 'Five-type economy',
  level: 'shanghai',
  gist: '创新型、服务型、总部型、开放型、流量型五种经济形态的合称。',
  definition: '看一个地方靠什么挣钱、靠什么连通外面。',
  parts: ['创新型', '服务型', '总部型', '开放型', '流量型'].map((name) => ({ name })),
};

export const sixPlacesHant: EntryView = {
  ...sixPlaces,
  language: 'zh-Hant',
  script: 'hant',
  term: '一港一谷一城一場一灣一心',
  gist: '徐匯濱江沿線六個標杆組團的合稱，取每處名字裡的一個字。',
  definition: '都在徐匯濱江沿線，各自認領一類產業。報導裡也寫作「徐匯濱江六大組團」。',
  parts: ['港傳媒港', '谷數字谷', '城金融城', '場熱力秀場', '灣生命藍灣', '心數智中心'].map((text) => ({
    label: text.slice(0, 1),
    name: text.slice(1),
    entry: text.slice(0, 1),
  })),
  sources: [{ ...web, title: '2023年區政府工作報告', at: '註3' }],
};

export const layoutEnglish: EntryView = {
  ...layout,
  language: 'en' satisfies Language,
  gist: 'How Xuhui divides up its economy: five kinds of activity, four 100-billion-yuan clusters, and X for pilot industries.',
  definition:
    'Three layers: the five describe forms of activity, the four name the pillar industries, and X collects what is still being grown.',
  superseded: { by: { id: '4-3-x', name: '“4+3+X”' }, date: '2024-01' },
  parts: [
    {
      label: '5',
      name: 'Five-type economy',
      entry: 'wuxing',
      gloss: 'innovation, service, headquarters, open and flow economies',
    },
    {
      label: '4',
      short: 'Four clusters',
      name: 'Four 100-billion clusters',
      entry: 'sida',
      gloss: 'digital economy, life and health, culture and creative, modern finance',
    },
    { label: 'X', name: 'Pilot industries', gloss: 'modern services, commerce, advanced manufacturing, new tracks' },
  ],
  figures: [{ what: 'Culture and creative cluster', value: '> ¥100 bn', asOf: '2023', planned: false, cite: 3 }],
  history: [
    { date: '2022-01', text: 'first seen', kind: 'seen' },
    { date: '2023-01', text: 'last seen', kind: 'gap' },
    { date: '2024-01', text: 'now', kind: 'next', lookUp: { id: '4-3-x', name: '4+3+X' } },
  ],
  related: [
    { id: 'sanda', name: 'Three new tracks' },
    { id: 'qu-27', name: 'District “27 measures”' },
  ],
  sources: [
    { ...web, title: 'Xuhui Government Work Report 2023', at: 'note 1' },
    noWeb('District paper, CPPCC consultations', 'para. 2', '2022-01-06', 2),
  ],
};

export const sixPlacesEnglish: EntryView = {
  ...sixPlaces,
  language: 'en',
  gist: 'Six flagship clusters along the Xuhui Waterfront, one character for each.',
  definition: 'All lie on the waterfront, and each claims one kind of industry.',
  parts: [
    ['港', 'Media Port'],
    ['谷', 'Digital Valley'],
    ['城', 'Financial City'],
    ['场', 'Arena'],
    ['湾', 'Blue Bay'],
    ['心', 'Intelligence Centre'],
  ].map(([label, name]) => ({ label, name, entry: name })),
  sources: [{ ...web, title: '2023 work report', at: 'note 3' }],
};

export const spongeEnglish: EntryView = {
  ...spongeCity,
  language: 'en',
  gist: 'A way of building in which a city takes up, holds and releases rain like a sponge, so that run-off stays under control.',
  definition:
    'Ground and greenery hold the rain first; then it is used or let go, which relieves the sewers in a storm.',
  parts: [
    sponge('渗', 'let rain seep in'),
    sponge('滞', 'slow the flow'),
    sponge('蓄', 'store it'),
    sponge('净', 'clean it on the way'),
    sponge('用', 'use it'),
    sponge('排', 'drain the rest'),
  ],
  sources: [{ ...web, title: '2023 work report', at: 'note 29' }],
};

/** Longest of everything, nothing optional: what a layout must bear. */
export const longest: EntryView = {
  ...layoutEnglish,
  id: 'longest',
  term: '徐汇区加快推进新型基础设施建设三年行动计划领导小组办公室',
  en: 'Office of the Leading Group for the Three-Year Action Plan on Accelerating New Infrastructure in Xuhui District',
  pinyin: 'Xúhuì qū jiākuài tuījìn xīnxíng jīchǔ shèshī jiànshè sān nián xíngdòng jìhuà lǐngdǎo xiǎozǔ bàngōngshì',
  superseded: undefined,
  history: [2019, 2020, 2021, 2022, 2023].map((year) => ({
    date: `${year}-05-01`,
    text: `what the documents of ${year} say of it, in one line that is not short`,
    kind: 'seen' as const,
  })),
  parts: Array.from({ length: 9 }, (_, n) => ({
    label: String(n + 1),
    name: `A part with a rather long English name, number ${n + 1}`,
    entry: `part-${n}`,
    gloss: 'and a gloss',
    size: '1.1 million m²',
  })),
};
