/** One 통계목 of one year's table (SPEC.md T1–T3). */
export interface LineItemEntry {
  /** 통계목 number, `201-02`. */
  readonly code: string;
  /** The name as printed; a record stores `recordName(name)`, comparisons use `normalizeName(name)`. */
  readonly name: string;
  /** 편성목, `201` 일반운영비. */
  readonly groupCode: string;
  readonly group: string;
  /** 목그룹, `200` 물건비. */
  readonly categoryCode: string;
  readonly category: string;
  /** The year of the table this number stands in. It may differ from the year asked for; see `LineItemTable`. */
  readonly year: number;
  /** False where no official budget book was seen with this number and name (T2). */
  readonly verified: boolean;
  /** Where the row was read, in Korean, for the screen. */
  readonly source: string;
  /** What is known besides, in Korean; empty where nothing is. */
  readonly note: string;
}

/** The line items to draft a year's budget with. */
export interface LineItemTable {
  /** The year that was asked for. */
  readonly asked: number;
  /** The year whose table this is (T4). */
  readonly year: number;
  /** One Korean sentence where the table is another year's or is not whole; empty where there is nothing to say. */
  readonly message: string;
  /** The rows of the table. */
  readonly entries: readonly LineItemEntry[];
  /** Rows of another year that the table does not have (T5): their `year` says which; a screen shows it. */
  readonly others: readonly LineItemEntry[];
}
