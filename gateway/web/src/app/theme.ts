import type { ThemeConfig } from 'antd';

/** Deep teal with a marigold accent; sizes and line heights made for Thai, whose marks stand above and below the line. */
export const theme: ThemeConfig = {
  token: {
    // Switched off here and not by style: pop-ups are placed at the end of their motion.
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    fontFamily: "'Sarabun', 'Noto Sans Thai', 'Leelawadee UI', Tahoma, sans-serif",
    fontSize: 16,
    fontSizeSM: 14,
    lineHeight: 1.65,
    lineHeightSM: 1.6,
    colorPrimary: '#146678',
    colorInfo: '#146678',
    colorLink: '#146678',
    colorLinkHover: '#0f3f4a',
    colorSuccess: '#1c6640',
    colorWarning: '#8a4f08',
    colorError: '#a3231b',
    colorText: '#16292f',
    colorTextSecondary: '#455a61',
    colorTextTertiary: '#5d7178',
    colorTextDescription: '#5d7178',
    colorTextPlaceholder: '#66797f',
    colorTextDisabled: '#66797f',
    colorBorder: '#b6c6c9',
    colorBorderSecondary: '#d9e3e4',
    colorBgLayout: '#f3f6f6',
    borderRadius: 8,
    borderRadiusLG: 12,
    controlHeight: 42,
    controlHeightSM: 32,
    wireframe: false,
  },
  components: {
    Button: {
      fontWeight: 500,
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      contentFontSizeSM: 14,
    },
    Form: { labelFontSize: 15, verticalLabelPadding: '0 0 4px', itemMarginBottom: 20 },
    Tabs: { titleFontSize: 16, horizontalItemGutter: 28, horizontalMargin: '0 0 20px' },
    Modal: { titleFontSize: 19, titleLineHeight: 1.5 },
    Select: { optionSelectedBg: '#dcecee' },
    Segmented: { trackBg: '#e3ebec', itemColor: '#455a61' },
  },
};
