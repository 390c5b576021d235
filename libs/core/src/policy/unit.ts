/** 单位: an organisation in the tree. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  /** The office that confirms evidence (press office). */
  readonly supervises: boolean;
  readonly regions: readonly string[];
  readonly domains: readonly string[];
  readonly officialChannels: readonly string[];
  /** Words by which a text names this unit besides its name. */
  readonly aliases: readonly string[];
  /** 发言人名册. */
  readonly spokespersons?: readonly { readonly name: string; readonly title?: string }[];
}
