import { Injectable } from '@nestjs/common';
import type { Change, Tx } from '#libs/platform';
import { UnitChanges } from '../changes/unit-changes.js';
import { UnitCreation } from '../changes/unit-creation.js';
import { UnitMoves } from '../changes/unit-moves.js';
import type { HistoryLine, UnitFiles } from './unit-files.js';

/** Fills an empty tree from files by living through its history again: the same verbs, checks and records as in daily use. */
@Injectable()
export class UnitSeeding {
  constructor(
    private readonly creation: UnitCreation,
    private readonly changes: UnitChanges,
    private readonly moves: UnitMoves,
  ) {}

  /** Gives the id of each unit by its key in the files. */
  async seed(tx: Tx, change: Change, { units, history }: UnitFiles): Promise<Map<string, string>> {
    const ids = new Map<string, string>();
    const idOf = (key: string): string => {
      const id = ids.get(key);
      if (!id) throw new Error(`the unit ${key} is not in the file, or stands below the line that names it`);
      return id;
    };
    for (const { key, parent, existsFrom, ...unit } of units) {
      ids.set(key, await this.creation.create(tx, change, { ...unit, parentId: parent ? idOf(parent) : null }, existsFrom));
    }
    for (const line of history) await this.replay(tx, change, line, history, idOf);
    return ids;
  }

  private async replay(
    tx: Tx,
    change: Change,
    line: HistoryLine,
    history: readonly HistoryLine[],
    idOf: (key: string) => string,
  ): Promise<void> {
    const id = idOf(line.unit);
    if (line.event === 'rename') {
      const { value: name, kind, code, on } = line;
      await this.changes.rename(tx, change, id, null, { name, ...(kind ? { kind } : {}), ...(code ? { code } : {}) }, on);
    }
    if (line.event === 'move') await this.moves.move(tx, change, id, null, idOf(line.value), line.on);
    if (line.event === 'close') {
      const successors = history.filter(({ event, unit, on }) => event === 'successor' && unit === line.unit && on === line.on);
      await this.changes.close(
        tx,
        change,
        id,
        line.on,
        successors.map(({ value, extent, note }) => ({ unitId: idOf(value), extent, note })),
      );
    }
  }
}
