/** The commonest passwords that are long enough to pass otherwise, with those common in Vietnam. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `12345678 123456789 1234567890 0123456789 987654321 87654321 11111111 00000000 88888888 66666666 99999999 12341234 11223344 123123123
  1q2w3e4r 1q2w3e4r5t qwertyui qwertyuiop asdfghjkl zxcvbnm1 q1w2e3r4 1qaz2wsx qazwsxedc password password1 password12 password123 passw0rd
  p@ssw0rd p@ssword p@ssword1 admin123 admin1234 administrator welcome1 welcome123 iloveyou letmein1 abc12345 abcd1234 abc123456 a1234567
  a12345678 aa123456 aa12345678 qwerty123 qwerty12 123456a@ 123456aa 123qweasd 123456abc matkhau1 matkhau123 matkhau@123 vietnam1 vietnam123
  vietnam@123 anhyeuem emyeuanh yeuanhnhieu hanoi123 saigon123 quangninh quangninh123 dongtrieu dongtrieu123 ubnd1234 phuong123 canbo123
  congchuc hientai1 hientai123 hientai@123 sunshine princess football baseball superman trustno1 changeme changeit default1 test1234
  testtest master123 monkey123 dragon123 computer internet samsung1 iphone123 khongbiet khongco1 concho123 meomeo123 thanhcong tinhyeu1`
    .split(/\s+/)
    .filter(Boolean),
);
