import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import { useTranslation } from 'react-i18next';
import { antdTheme } from '../design/antd-theme';
import { queryClient } from './query-client';
import { router } from './router';

export function App() {
  const { i18n } = useTranslation();
  return (
    <ConfigProvider theme={antdTheme} locale={i18n.language === 'en' ? enUS : viVN} wave={{ disabled: true }}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
}
