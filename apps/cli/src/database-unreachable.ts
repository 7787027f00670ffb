/** Thrown when the database does not let us in. Says the code of the refusal only: an address may hold a password. */
export class DatabaseUnreachable extends Error {
  constructor(readonly code: string) {
    super(
      `Không kết nối được cơ sở dữ liệu (${code}): kiểm tra DATABASE_URL và máy chủ PostgreSQL.\n` +
        `The database cannot be reached (${code}): check DATABASE_URL and the PostgreSQL server.`,
    );
  }
}
