/** 7人失联，搜救力量增至400人: a figure moved that is of others than those counted before. */
export const OF_OTHERS =
  /救援|搜[救寻](?!.{0,12}(?:死|亡|遇难))|力量|现场(?!.{0,8}(?:死|亡|遇难))|专家|干部|群众|安置|消防|官兵|民兵|志愿者|出动|投入|增援|队员|人员|医护|警力|车辆|保险|赔|捐|预算|投资/;
