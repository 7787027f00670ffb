import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { antdTheme } from './antd-theme';

/** The look and the language of the house for a part taken from antd. Only lazy parts import it: antd is in no first load. */
export function AntdScope({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider theme={antdTheme} locale={i18n.language === 'en' ? enUS : viVN} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  );
}
