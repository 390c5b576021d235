import type { Document } from '../severity/text/document.js';
import { type DomainFinding, DomainReader } from './domain-finding.js';
import type { DomainModel } from './domain-model.js';
import type { KeywordDomains, TopicFinding } from './keyword-domains.js';
import type { TitledText } from './gram-counter.js';

/** The office's own model where there is one, else its word lists; the topics are those of the lists in any case. */
export class OfficeDomains extends DomainReader {
  constructor(
    readonly keywords: KeywordDomains,
    /** Asked every time, since a model can be replaced while the process runs. */
    readonly modelNow: () => DomainModel | undefined = () => undefined,
  ) {
    super();
  }

  get source(): DomainFinding['source'] {
    return (this.modelNow() ?? this.keywords).source;
  }

  /** Every domain that can be read or given, those of the model first. */
  get names(): readonly string[] {
    const learned = this.modelNow()?.knowledge.labels ?? [];
    return [...new Set([...learned, ...this.keywords.domains.map(({ name }) => name)])];
  }

  read(text: TitledText, document?: Document): DomainFinding {
    return (this.modelNow() ?? this.keywords).read(text, document);
  }

  topicsOf(text: TitledText, domain: string | null, document?: Document): readonly TopicFinding[] {
    return this.keywords.topicsOf(text, domain, document);
  }
}
