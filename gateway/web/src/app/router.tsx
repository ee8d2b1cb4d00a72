import { createBrowserRouter, Outlet, type RouteObject } from 'react-router';
import { adviceRoutes } from '@features/advice/routes';
import { bookRoutes } from '@features/books/routes';
import { certificateRoutes } from '@features/certificates/routes';
import { collectionRoutes } from '@features/collections/routes';
import { dataSetRoutes } from '@features/datasets/routes';
import { duplicateRoutes } from '@features/duplicates/routes';
import { budgetSchoolRoutes, inputRoutes } from '@features/inputs/routes';
import { openDataRoutes } from '@features/opendata/routes';
import { executiveRoutes } from '@features/executive/routes';
import { informationRoutes } from '@features/information/routes';
import { mendingSchoolRoutes, mendingStaffRoutes } from '@features/mending/routes';
import { messageRoutes, myNoticeRoutes } from '@features/messages/routes';
import { officeRoutes } from '@features/office/routes';
import { reportRoutes } from '@features/reports/routes';
import { publicRoutes } from '@features/publications/routes';
import { requestRoutes, trackingRoutes } from '@features/requests/routes';
import { ownSchoolRoutes, schoolRoutes } from '@features/schools/routes';
import { workspaceRoutes } from '@features/workspace/routes';
import { Loading } from '@shared/ui/states';
import { Home } from './Home';
import { NotFound } from './NotFound';
import { Only } from './Only';
import { Root } from './Root';
import { Crashed } from './Crashed';

const routes: RouteObject[] = [
  {
    path: '/',
    element: <Root />,
    errorElement: <Crashed />,
    hydrateFallbackElement: <Loading />,
    children: [
      {
        errorElement: <Crashed />,
        children: [
          { index: true, element: <Home /> },
          ...publicRoutes,
          ...trackingRoutes,
          ...certificateRoutes,
          {
            element: (
              <Only who="staff">
                <Outlet />
              </Only>
            ),
            children: [
              ...collectionRoutes,
              ...dataSetRoutes,
              ...mendingStaffRoutes,
              ...schoolRoutes,
              ...requestRoutes,
              ...executiveRoutes,
              ...informationRoutes,
              ...reportRoutes,
              ...bookRoutes,
              ...inputRoutes,
              ...openDataRoutes,
              ...messageRoutes,
              ...officeRoutes,
            ],
          },
          {
            element: (
              <Only who="either">
                <Outlet />
              </Only>
            ),
            children: [...adviceRoutes, ...duplicateRoutes, ...myNoticeRoutes],
          },
          {
            element: (
              <Only who="school">
                <Outlet />
              </Only>
            ),
            children: [...workspaceRoutes, ...mendingSchoolRoutes, ...budgetSchoolRoutes, ...ownSchoolRoutes],
          },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];

export const newRouter = () => createBrowserRouter(routes);
