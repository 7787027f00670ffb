import { type Connection, Query } from 'pg';

/** Of a connection what COPY needs, which its types leave out. */
interface CopyConnection extends Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/**
 * COPY of lines that are all there. The statement, the lines and their end leave together, without waiting for the server to say that it
 * takes them: of a statement it refuses, it drops the lines. So a COPY waits for no answer, and other statements may be said behind it.
 */
export class CopyOfLines extends Query {
  constructor(target: string, lines: string, done: (error: Error | undefined) => void) {
    const statement = `copy ${target} from stdin`;
    super(statement, done);
    this.submit = (connection) => {
      const { stream } = connection;
      stream.cork();
      connection.query(statement);
      (connection as CopyConnection).sendCopyFromChunk(Buffer.from(lines));
      (connection as CopyConnection).endCopyFrom();
      stream.uncork();
    };
  }

  /** The server is ready for what was sent already. */
  handleCopyInResponse(): void {}
}
