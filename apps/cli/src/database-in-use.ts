/** The registry already holds a body that this data folder did not make. */
export class DatabaseInUse extends Error {
  constructor() {
    super(
      'Cơ sở dữ liệu đã có đơn vị không phải của bản mẫu này: đổi DATABASE_URL hoặc DATA_DIR. / ' +
        'The database already holds units that are not of this demo: use another DATABASE_URL or DATA_DIR.',
    );
  }
}
