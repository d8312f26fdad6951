/** What a run of the bench finds out. Times in ms unless a name says otherwise. */

/** One contestant of a race on one text. */
export interface Lap {
  readonly name: string;
  /** Median of the rounds. */
  readonly ms: number;
  readonly best: number;
  readonly worst: number;
  /** What it found: matches, or a checksum for the floor. */
  readonly found: number;
}

/** A contestant's share of the match table. */
export interface MatchFigure {
  readonly name: string;
  /** Time to make it ready: build the index, compile the expression. */
  readonly buildMs: number;
  /** Length of the text it was given: shorter than the page's for the slow. */
  readonly units: number;
  readonly ms: number;
  /** Nanoseconds for a UTF-16 unit. */
  readonly nsPerUnit: number;
  /** How many times longer it takes than ours on the same text, in the same race. */
  readonly timesOurs: number;
  readonly found: number;
  /** Why there is no figure. */
  readonly failure?: string;
}

export interface MatchTable {
  /** Number of forms, all given to every contestant. */
  readonly forms: number;
  /** `own` for our glossary as it ships, else `synthetic` from so many forms on. */
  readonly kind: 'own' | 'sample' | 'synthetic';
  readonly contestants: readonly MatchFigure[];
}

/** Ours at one size, in a race of all sizes. */
export interface GrowthFigure {
  readonly forms: number;
  readonly ms: number;
  readonly found: number;
}

/** One scan of a page by the scout. */
export interface Scan {
  /** Work on the main thread: all slices together. */
  readonly work: number;
  /** From the first to the last, with the page's turns between. */
  readonly wall: number;
  readonly longestSlice: number;
  readonly slices: number;
  readonly marks: number;
}

export interface ScanFigures {
  readonly units: number;
  readonly paragraphs: number;
  readonly textNodes: number;
  readonly marks: number;
  /** Medians over the rounds of one race on one page. */
  readonly floor: number;
  readonly scan: number;
  readonly wall: number;
  readonly longestSlice: number;
  /** The longest slice of all rounds: one that the machine interrupted counts too. */
  readonly worstSlice: number;
  /** The parts of a scan, measured alone; `mark` is what is left. */
  readonly walk: number;
  readonly match: number;
  readonly resolve: number;
  readonly mark: number;
  readonly timesFloor: number;
}

export interface FirstScan {
  readonly indexBuild: number;
  readonly floor: number;
  readonly scan: number;
  readonly wall: number;
  readonly longestSlice: number;
}

export interface WrapFigures {
  readonly units: number;
  readonly forms: number;
  readonly ours: number;
  readonly oursFound: number;
  /** mark.js, wrapping each term in an element. */
  readonly wrapping: number;
  readonly wrappingFound: number;
  /** Style and layout of the page after either. */
  readonly layoutAfterOurs: number;
  readonly layoutAfterWrapping: number;
}

export interface HitFigures {
  readonly points: number;
  readonly onTerm: number;
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
}

/** What the scout forced while a dirty page was scanned and followed. */
export interface Quiet {
  readonly layouts: number;
  readonly styles: number;
  readonly domWrites: number;
}

export interface IndexFigures {
  readonly forms: number;
  /** Index text, in bytes: as it is, and after gzip. */
  readonly bytes: number;
  readonly gzip: number;
  /** Build time: making the text. Load time: making the index from it in the page, cold and repeated. */
  readonly buildMs: number;
  readonly firstLoadMs: number;
  readonly loadMs: number;
  /** Memory that the loaded index holds, in bytes. */
  readonly memory: number;
}

export interface ExtensionFigures {
  readonly popupReady: number;
  readonly keystroke: number;
  readonly keystrokeWorst: number;
  /** With 5,000 entries. */
  readonly keystrokeLarge: number;
  readonly entries: number;
  /** From the dwell to the frame in which the card is painted. */
  readonly cardFirst: number;
  readonly cardWarm: number;
  /** Frames until the card with its text was drawn: 1 is the next one. */
  readonly cardWarmFrames: number;
}

export interface SizeFigure {
  readonly what: string;
  /** kB (1,000 bytes) after gzip. */
  readonly kilobytes: number;
  readonly limit: number;
}

export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly chromium: string;
  readonly firefox?: string;
  readonly date: string;
  readonly commit: string;
  /** Running processes a core, averaged over a minute, at the start and at the end. */
  readonly load: readonly [number, number];
}

export interface Figures {
  readonly machine: Machine;
  readonly texts: readonly string[];
  readonly ownForms: number;
  readonly ownEntries: number;
  readonly match?: readonly MatchTable[];
  readonly growth?: readonly GrowthFigure[];
  readonly scan?: readonly ScanFigures[];
  /** Repeated scans of the contract's page by the whole scout, its report to the badge included. */
  readonly scout?: {
    readonly work: number;
    readonly wall: number;
    readonly longestSlice: number;
    readonly worstSlice: number;
  };
  /** Repeated passes of the whole scout over 1,000 paragraphs that were added and 500 texts that were edited. */
  readonly changed?: Figures['scout'];
  readonly firstScan?: FirstScan;
  readonly wrap?: readonly WrapFigures[];
  readonly hit?: HitFigures;
  readonly quiet?: { readonly withoutTerms: Quiet; readonly withTerms: Quiet };
  /** Memory that the marks of the contract's page hold, in bytes. */
  readonly marksMemory?: number;
  readonly index?: readonly IndexFigures[];
  readonly extension?: ExtensionFigures;
  readonly sizes?: readonly SizeFigure[];
  readonly firefox?: { readonly scan: ScanFigures; readonly hit: HitFigures };
}

interface RowFigures {
  readonly name: string;
  readonly limit: number;
  /** `≤`: the value may be the limit at most; `≥`: at least. */
  readonly sense: '≤' | '≥';
  readonly value: number;
  readonly unit: string;
  /** How it was taken. */
  readonly note?: string;
}

/** A row of the performance contract: a missed one says why, in words that can be checked. */
export type ContractRow = RowFigures & ({ readonly held: true } | { readonly held: false; readonly reason: string });
