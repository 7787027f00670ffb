import { Injectable } from '@nestjs/common';
import { Asker } from '#libs/access';
import type { Day } from '#libs/kernel';
import { CountedLater } from '../days/counted-later.js';
import type { Board, BoardItem } from '../measure/board.body.js';
import { BoardQuery } from '../measure/board.query.js';
import type { CountedBy } from '../measure/counting.js';
import { ForecastQuery } from './forecast.query.js';

/**
 * The board of today with where each number goes that walks a path: one that will end short is a risk even while its milestones are kept.
 * As long as what a forecast is made of is counted in the background, its number stands as measured.
 */
@Injectable()
export class BoardOutlookQuery {
  constructor(
    private readonly boards: BoardQuery,
    private readonly forecasts: ForecastQuery,
  ) {}

  async board(
    asker: Asker,
    asked: { readonly unit: string | null; readonly onDay: Day | null; readonly knownAt: string | null },
  ): Promise<Board & { readonly countedBy: CountedBy }> {
    const board = await this.boards.board(asker, asked);
    if (asked.onDay !== null || asked.knownAt !== null || board.toldAnewOn !== null) return board;
    const items: BoardItem[] = [];
    for (const item of board.items) items.push(isOnItsWay(item) ? { ...item, status: await this.statusOf(asker, item, asked.unit) } : item);
    return { ...board, items };
  }

  private async statusOf(asker: Asker, { code, status }: BoardItem, unit: string | null): Promise<BoardItem['status']> {
    try {
      return (await this.forecasts.forecast(asker, code, unit)).status;
    } catch (error) {
      if (error instanceof CountedLater) return status;
      throw error;
    }
  }
}

/** Only what has milestones and is not decided yet can be at risk. */
const isOnItsWay = ({ kind, status }: BoardItem): boolean => kind === 'stock' && (status === 'on_track' || status === 'behind');
