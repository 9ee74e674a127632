namespace Pulumi;

public static partial class Output
{
    /// <summary>One output of two inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Input<T1> item1, Input<T2> item2) =>
        Join(
            [item1, item2],
            values => (
                (T1)values[0]!, (T2)values[1]!));

    /// <summary>One output of two outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(
        Output<T1> item1, Output<T2> item2) =>
        Join(
            [item1, item2],
            values => (
                (T1)values[0]!, (T2)values[1]!));

    /// <summary>One output of three inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Join(
            [item1, item2, item3],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!));

    /// <summary>One output of three outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        Join(
            [item1, item2, item3],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!));

    /// <summary>One output of four inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Join(
            [item1, item2, item3, item4],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!));

    /// <summary>One output of four outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        Join(
            [item1, item2, item3, item4],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!));

    /// <summary>One output of five inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5) =>
        Join(
            [item1, item2, item3, item4, item5],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!));

    /// <summary>One output of five outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5) =>
        Join(
            [item1, item2, item3, item4, item5],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!));

    /// <summary>One output of six inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6) =>
        Join(
            [item1, item2, item3, item4, item5, item6],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!));

    /// <summary>One output of six outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6) =>
        Join(
            [item1, item2, item3, item4, item5, item6],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!));

    /// <summary>One output of seven inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!));

    /// <summary>One output of seven outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!));

    /// <summary>One output of eight inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!));

    /// <summary>One output of eight outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!));

    /// <summary>One output of nine inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8,
        Input<T9> item9) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!));

    /// <summary>One output of nine outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8,
        Output<T9> item9) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!));

    /// <summary>One output of ten inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8,
        Input<T9> item9, Input<T10> item10) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!));

    /// <summary>One output of ten outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8,
        Output<T9> item9, Output<T10> item10) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!));

    /// <summary>One output of eleven inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8,
        Input<T9> item9, Input<T10> item10, Input<T11> item11) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!));

    /// <summary>One output of eleven outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8,
        Output<T9> item9, Output<T10> item10, Output<T11> item11) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!));

    /// <summary>One output of twelve inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8,
        Input<T9> item9, Input<T10> item10, Input<T11> item11, Input<T12> item12) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!));

    /// <summary>One output of twelve outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8,
        Output<T9> item9, Output<T10> item10, Output<T11> item11, Output<T12> item12) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!));

    /// <summary>One output of thirteen inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8,
        Input<T9> item9, Input<T10> item10, Input<T11> item11, Input<T12> item12,
        Input<T13> item13) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12, item13],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!, (T13)values[12]!));

    /// <summary>One output of thirteen outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8,
        Output<T9> item9, Output<T10> item10, Output<T11> item11, Output<T12> item12,
        Output<T13> item13) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12, item13],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!, (T13)values[12]!));

    /// <summary>One output of fourteen inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8,
        Input<T9> item9, Input<T10> item10, Input<T11> item11, Input<T12> item12,
        Input<T13> item13, Input<T14> item14) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12, item13, item14],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!, (T13)values[12]!, (T14)values[13]!));

    /// <summary>One output of fourteen outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8,
        Output<T9> item9, Output<T10> item10, Output<T11> item11, Output<T12> item12,
        Output<T13> item13, Output<T14> item14) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12, item13, item14],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!, (T13)values[12]!, (T14)values[13]!));

    /// <summary>One output of fifteen inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8,
        Input<T9> item9, Input<T10> item10, Input<T11> item11, Input<T12> item12,
        Input<T13> item13, Input<T14> item14, Input<T15> item15) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12, item13, item14, item15],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!, (T13)values[12]!, (T14)values[13]!, (T15)values[14]!));

    /// <summary>One output of fifteen outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8,
        Output<T9> item9, Output<T10> item10, Output<T11> item11, Output<T12> item12,
        Output<T13> item13, Output<T14> item14, Output<T15> item15) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12, item13, item14, item15],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!, (T13)values[12]!, (T14)values[13]!, (T15)values[14]!));

    /// <summary>One output of sixteen inputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8,
        Input<T9> item9, Input<T10> item10, Input<T11> item11, Input<T12> item12,
        Input<T13> item13, Input<T14> item14, Input<T15> item15, Input<T16> item16) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12, item13, item14, item15, item16],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!, (T13)values[12]!, (T14)values[13]!, (T15)values[14]!,
                (T16)values[15]!));

    /// <summary>One output of sixteen outputs: known if all are, secret if any is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8,
        Output<T9> item9, Output<T10> item10, Output<T11> item11, Output<T12> item12,
        Output<T13> item13, Output<T14> item14, Output<T15> item15, Output<T16> item16) =>
        Join(
            [item1, item2, item3, item4, item5, item6, item7, item8, item9, item10, item11, item12, item13, item14, item15, item16],
            values => (
                (T1)values[0]!, (T2)values[1]!, (T3)values[2]!, (T4)values[3]!, (T5)values[4]!,
                (T6)values[5]!, (T7)values[6]!, (T8)values[7]!, (T9)values[8]!, (T10)values[9]!,
                (T11)values[10]!, (T12)values[11]!, (T13)values[12]!, (T14)values[13]!, (T15)values[14]!,
                (T16)values[15]!));
}
