import type { FlagGateway } from './gateway';

/** What a board can do, in the words of the product. */
export class BoardFeatures {
  constructor(private readonly flags: FlagGateway) {}

  canDragCards(): boolean {
    return this.flags.bool('board-drag-cards');
//                         ^^^^^^^^^^^^^^^^^^ evaluation board-drag-cards
  }

  canEstimate(): boolean {
    return this.flags.bool('board-estimates') && this.swimlanes() !== 'off';
//                         ^^^^^^^^^^^^^^^^^ evaluation board-estimates
  }

  swimlanes(): string {
    const { flags } = this;
    return flags.text('board-swimlanes', 'off');
//                    ^^^^^^^^^^^^^^^^^ evaluation board-swimlanes
  }
}
