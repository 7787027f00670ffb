import type { ThemeConfig } from 'antd';

/** The parts taken from antd in the look of the house; the numbers are those of tokens.css. */
export const antdTheme: ThemeConfig = {
  cssVar: { key: 'hien-tai' },
  token: {
    colorPrimary: '#0b5563',
    colorLink: '#0b5563',
    colorText: '#1a2330',
    colorTextSecondary: '#465160',
    colorTextPlaceholder: '#5e6876',
    colorBorder: '#cfcabd',
    colorBorderSecondary: '#e3dfd5',
    colorBgLayout: '#f6f5f1',
    colorError: '#ae3325',
    colorSuccess: '#2b6b49',
    colorWarning: '#a85f08',
    borderRadius: 7,
    fontSize: 13,
    fontFamily: "'Inter', system-ui, sans-serif",
    controlHeight: 34,
    boxShadow: 'none',
  },
};
